import type { Thread } from './thread.types.js';

/** Hull M-33, M-34 and M-35 in Gdynia, from the first plate to the slipway. */
export const yardThreads: Thread[] = [
  { by: 'piotr', in: 'yard', at: '356d 06:10', body: 'First plates of **M-33** are on the bed in hall 1. Frames 1 to 9 follow tomorrow. Nobody parks a bicycle between hall 1 and the plate store until further notice. Yes, @[kacper], a folding bicycle is a bicycle.', r: 'like9 celebrate4', c: [
    ['dorota', 'Wall plan updated: green line is M-33. It is straight today. Take a photo, it never stays straight.', 'funny6'],
    ['halina', 'Nineteen hulls and I still come down for the first plate.', 'love5', ['tadeusz', 'You came down for the doughnuts.', 'funny7'], ['halina', 'Both can be true.']],
  ] },
  { by: 'dorota', in: 'yard', at: '349d 08:30', body: `Plan for the next four weeks, short version:

- **Hall 1**: bottom shell and frames, port side first
- **Hall 2**: Foka comes out for her battery swap, then the hall is free for nine days
- **Hall 3**: foil mould trials, no visitors without @[hamid]

The long version is on the wall. If your colour is missing, shout.`, r: 'like7', c: [
    ['hamid', 'No visitors without tea either.', 'like4'],
    ['jadwiga', 'Nine free days in hall 2 is a rumour. I will believe it when I see the floor.', ['dorota', 'Eight.'], ['jadwiga', 'There we are.', 'funny5']],
  ] },
  { by: 'agnieszka', in: 'yard', at: '338d 09:20', body: 'X-ray of the first bottom seams is back: **porosity in 3 of 14**. Not the welders, the wire. Two spools stood open next to the hall door during the rain. From today: wire lives in the heated cabinet, a spool goes back in at every break, and the door of hall 1 stays shut when it rains sideways.', r: 'like5 insightful8', c: [
    ['ewelina', 'Pictures and film numbers are in the inspection folder. The other eleven seams are lovely.'],
    ['radek', 'I ground out and rewelded seam 6 this morning. Take the mirror to it.', 'like4', ['ewelina', 'I did. Clean.', 'celebrate3']],
    ['piotr', 'Two days lost. Better two days now than twenty metres later.'],
    ['stanislaw', 'Cabinet is at 40 degrees. There is also a sandwich in it. Whose?', ['kacper', 'Warm ham and cheese. You are welcome.', 'funny8']],
  ] },
  { by: 'mirek', in: 'yard', at: '331d 05:55', body: 'Crane 2: the limit switch on the long travel sticks. I have tagged it out. Crane 1 does both halls until the fitter has been, so please send me your lifts **the evening before**, not with your arms.', r: 'like6', c: [
    ['piotr', 'Three lifts for tomorrow: frame 22, 23, and the stem.'],
    ['slawek', 'One pump, 180 kg, whenever the crane is bored.', ['mirek', 'It is never bored. 13:15.']],
    ['mirek', 'Switch replaced, tested with empty hook and with 2 t. Crane 2 is back.', '+2d', 'celebrate5'],
  ] },
  { by: 'tadeusz', in: 'yard', at: '322d 07:40', body: 'To the young ones who ask why I knock on every frame with a wooden mallet: because a frame that is tacked badly sounds like a bucket, and a good one sounds like a bell. The ultrasonic device says the same thing, for eleven thousand złoty.', r: 'love9 like6 funny3', c: [
    ['wojtek', 'Frame 31 sounded like a bucket today. Mr Brzęk made me knock on all the others so that I remember the difference.', '+27d', 'love6'],
    ['ewelina', 'The device also writes a report, Tadeusz.', ['tadeusz', 'I can hit the paper with the mallet.', 'funny9']],
  ] },
  { by: 'jadwiga', in: 'yard', at: '315d 10:05', body: 'The pallet that arrived for M-33 says RAL 9010. The contract says RAL 9003. From ten metres nobody sees it. From one metre next to the lifebuoys **everybody** sees it, forever. It goes back.', r: 'like5 funny4', c: [
    ['bilal', 'My mistake in the order, the supplier exchanges it, no cost. New pallet in six days.'],
    ['gwenael', 'Thank you for looking. The last time nobody looked, Galet got a cream bow and a white stern.', ['jadwiga', 'I still cannot look at Galet from the left.', 'funny8']],
  ] },
  { by: 'halina', in: 'yard', at: '308d 12:15', body: 'The bees on hall 2 made **31 kg** this year. Jars are with @[natalia]. One per person, two if you were stung, and I know who was stung.', r: 'love11 celebrate4', c: [
    ['kacper', 'I was stung three times, for the record.', ['halina', 'You were painting the hive blue, for the record.', 'funny8']],
    ['natalia', 'Honey cake in the canteen while there is honey.', 'love7'],
  ] },
  { by: 'agnieszka', in: 'yard', at: '295d 06:30', body: 'Welcome to our apprentice @[wojtek]. He starts on flat seams in the booth, three weeks, then overhead, which is when we find out who people really are. Please show him where the good coffee is, not the coffee you told me about in my first week.', r: 'celebrate9 like5', c: [
    ['wojtek', 'Dzień dobry everyone! I found the machine next to the store. Was that the good one?', ['radek', 'No.'], ['kacper', 'No.'], ['krystyna', 'No. Hall 3, behind the curtain.', 'funny7']],
    ['tadeusz', 'Bring a pencil. Always bring a pencil.', 'like5'],
  ] },
  { by: 'oksana', in: 'yard', at: '284d 11:45', body: `Cable pull on M-33 starts in deck section B. **11.4 km** this time, 600 m less than Nawras because @[etienne] moved the inverter room. Rules as always:

1. Label both ends *before* you pull
2. No cable tie pulled so tight that it leaves a mark
3. If you find a pencil mark from Tadeusz, do not drill there`, r: 'like8 insightful2', c: [
    ['bohdan', 'Маркування на правому борту готове, можна тягнути.', ['oksana', 'Дякую. Починаємо о сьомій.']],
    ['etienne', '600 metres of copper is 410 kg. I slept well.', 'funny4 like3'],
    ['tadeusz', 'Rule 3 should be rule 1.', 'like5'],
  ] },
  { by: 'stanislaw', in: 'yard', at: '271d 07:05', body: 'Inventory result: we own **four hundred and twelve** left-hand gloves and three hundred and sixty right-hand ones. I am not angry. I would only like to understand.', r: 'funny16', c: [
    ['slawek', 'Grinders wear out the right one. It is physics.'],
    ['malo', 'In Brest it is the other way round. Shall we trade?', ['stanislaw', 'Send me fifty right ones. I am serious.', 'funny5'], ['malo', 'They left this morning. 52, Rozenn found two more.', '+1d', 'celebrate6']],
  ] },
  { by: 'marta', in: 'yard', at: '244d 09:00', body: 'Battery room of M-33: racks in, cooling loop filled, pressure held at 3 bar for 24 hours. First cells arrive from Hamburg on two trucks. Please keep the east gate free from six in the morning.', r: 'like8', c: [
    ['joerg', 'Trucks left Finkenwerder at 21:00. Each module has a shock logger, please read them *before* you sign.'],
    ['stanislaw', 'All 96 modules in. One logger shows 4.1 g, module 57, set aside.', '+1d', 'like3', ['joerg', 'Well spotted. It comes back to us, a replacement is on the way.']],
  ] },
  { by: 'piotr', in: 'yard', at: '236d 13:20', body: 'For all who ask me when M-33 is finished: the slip is booked, the tide is known, the brass band is ordered. It will be finished then.', r: 'funny9 like5', c: [
    ['dorota', 'The green line is no longer straight, but it does arrive.'],
    ['ysolde', 'I have booked the train. No pressure.', 'funny6', ['piotr', 'Tell them to drive slowly.']],
  ] },
  { by: 'halina', in: 'yard', at: '215d 14:30', body: `**M-33 is afloat.** 12:04, no list, no leak, nobody wet except the mayor.

The children of Kalamaria chose the name and we were all very curious: **Glaros**. Which means gull. Again. That makes six gulls in a fleet of nine.

Thank you: hall 1, hall 2, paint, electrics, Mirek in the crane, and Tadeusz, who hit the last wedge out with the mallet.`, r: 'celebrate24 love9', c: [
    ['eleni', 'Η Θεσσαλονίκη περιμένει! The class that won has already drawn her on the school wall, with teeth.', 'love8'],
    ['misaki', 'カモメ, gaivota, Möwe, mouette, nawras, glaros. おめでとうございます！', 'celebrate7'],
    ['tadeusz', 'She sounded like a bell.', 'love14'],
    ['kenji', 'A gull from the North goes to the South. Kamome bows to her little sister.', 'love5'],
  ] },
  { by: 'marta', in: 'yard', at: '193d 16:10', body: `Sea trials day 2, Glaros, Bay of Gdańsk, wind 5 Bft:

- 12.6 knots at full load (contract: 12.0)
- Crash stop from 10 knots in **31 m**
- Noise on the upper deck 58 dB, you can hear people being seasick
- Consumption 6.1 kWh per nautical mile at 9 knots

Open points: 23. Yesterday it was 41.`, r: 'celebrate8 like10 insightful2', c: [
    ['anatole', '31 metres! The tank said 34. I am buying the tank a drink.', 'funny4'],
    ['petros', 'My passengers stand. 31 metres is a lot of passengers in one corner. Can we ramp the brake?', ['marta', 'Already on the list as number 24. You all love lists.', 'funny3'], ['arman', 'Ramp is one parameter. I propose 0.9 m/s², we test tomorrow.', 'like4']],
  ] },
  { by: 'wojtek', in: 'yard', at: '176d 12:00', body: 'I passed the overhead test. The film is clean. I would like to thank @[agnieszka], @[radek], and the neck exercises.', r: 'celebrate17 love3', c: [
    ['agnieszka', 'First try. My own took three. Now you know.', 'love8'],
    ['radek', 'Cake is the custom. Two kinds.', ['wojtek', 'One is from my grandmother, so it counts as two.', 'funny5']],
    ['tadeusz', 'Keep the pencil.', 'love7'],
  ] },
  { by: 'halina', in: 'yard', at: '142d 08:15', body: 'Tomorrow is the last day of **Tadeusz**. Forty-four years, eleven of them here. There will be no speech, he has asked for none. There will be soup at noon, and everybody may knock once on the new frame with his mallet before it goes into the glass case.', r: 'love26 support4', c: [
    ['tadeusz', 'No glass case. A mallet that does not work is firewood. I gave it to @[wojtek].', '+1d', 'love22'],
    ['piotr', 'Who will tell me that I am wrong now?', 'love5', ['tadeusz', 'Everybody. I trained them.', 'funny12']],
    ['gwenael', 'Merci pour tout, Tadeusz. Every drawing I sent you came back better, and dirtier.', 'love7'],
    ['wojtek', 'I will not lose it. I drilled a hole and put it on a chain.', '+1d', 'love9'],
  ] },
  { by: 'hamid', in: 'yard', at: '133d 10:00', body: 'Foil set number two is out of the autoclave. **0.4 mm** deviation over 3.2 m, and the leading edge is so clean that I do not want anyone to breathe near it. Hall 3 is closed until it is in its box. Tea is served *outside* the curtain.', r: 'like11 celebrate3', c: [
    ['noa', '0.4! I asked for 1.0. My controller will be bored.', 'funny5'],
    ['ewelina', 'Measured again: 0.38. I breathed in the other direction.', 'funny8'],
  ] },
  { by: 'dorota', in: 'yard', at: '104d 07:30', body: 'Change of plan for hall 2: the bow section of M-35 moves in on day 6 instead of day 2, because the aluminium is on a ship that is waiting outside Bremerhaven. I moved paint forward, so nobody stands still. **Jadwiga, you get your nine free days.**', r: 'like8', c: [
    ['jadwiga', 'I will frame this message.', 'funny9'],
    ['bilal', 'The ship berths tonight. I call the forwarder every three hours and we are now on first-name terms.'],
  ] },
  { by: 'kacper', in: 'yard', at: '83d 05:40', body: 'Somebody left the gas bottle of booth 4 open over night. I closed it at 05:35, the alarm was quiet, the bottle was empty. I say it here so that we check it at handover, not to find who.', r: 'like9 support3', c: [
    ['leszek', 'It was my shift. I have put “bottles closed, four eyes” on the handover sheet.', 'support8'],
    ['inaki', 'This is exactly how it should be said. Thank you both.', 'like4'],
  ] },
  { by: 'slawek', in: 'yard', at: '57d 11:10', body: 'Cooling pipes of M-34: after the foil repair they do not fit any more by 6 mm. I am bending new ones. Whoever moved the bracket, you have good taste, it looks better, but next time call me.', r: 'funny5 like4', c: [
    ['nolwenn', 'That was me, the repaired strut needed the space, and the drawing went to the wrong list. Sorry. I have added you to the list that matters.', 'like5', ['slawek', 'Pipes are in. You owe me one Breton butter cake.'], ['nolwenn', 'It is on the truck with the cell modules. Read the shock logger.', '+4d', 'funny11']],
  ] },
  { by: 'piotr', in: 'yard', at: '16d 06:20', body: '**M-35**: keel is down. Second ship for Tangier, Sauterelle class, 120 passengers, 30 bicycles. Frames start with 12 because 1 to 11 are still flat. Do not ask.', r: 'celebrate8 like6', c: [
    ['yasmina', 'مبروك! We start the school vote for the name next week.', 'celebrate5', ['piotr', 'I will prepare the letters G, U, L and L.', 'funny13'], ['yasmina', 'There is a small party for “Dolphin”. Do not lose hope.']],
    ['dorota', 'Blue line on the wall. It is straight. You know what to do.', 'funny4'],
    ['mirek', 'Lifts for tomorrow, please. With words.', 'like3'],
  ] },
  { by: 'ewelina', in: 'yard', at: '11d 09:45', body: 'Random check of this month: torque on 60 bolts of the M-35 cradle. 59 good, 1 loose by half a turn. Tightened and marked. No drama, but look at your yellow paint marks: if the line is broken, the bolt has moved.', r: 'like7 insightful3', c: [
    ['wojtek', 'I went round all of them after work. 240 lines, none broken.', 'like6', ['ewelina', 'You are going to be a dangerous foreman.', 'funny4']],
  ] },
  { by: 'bohdan', in: 'yard', at: '6d 07:15', body: 'Тимчасове освітлення в залі 2 переробив: тепер два окремих кола, і якщо одне вибиває, на риштуванні не темно. English: scaffold light in hall 2 is now on two circuits. If one trips, you still see your feet.', r: 'like12', c: [
    ['leszek', 'Night shift says thank you. We tried it at three in the morning, deliberately, and once not deliberately.', 'funny6'],
    ['oksana', 'Гарна робота. I put it in the standard for M-36.', 'like4'],
  ] },
  { by: 'halina', in: 'yard', at: '3d 10:30', body: `Water in hall 2 last night: the roof drain above bay 4 was blocked (leaves and, I am sorry, **wax**). About 300 litres, on the floor, not on M-35. Pumped out by six.

- Bay 4 stays empty until the electricians have measured the floor boxes
- Roofers come today
- The bees move one roof further, to the store. Staszek has agreed, with conditions.`, r: 'like8 support4', c: [
    ['stanislaw', 'The conditions are honey.', 'funny12'],
    ['oksana', 'Floor boxes 11 to 14 measured: 12 was damp, replaced. Bay 4 is free from 14:00.', '+5h', 'like5'],
    ['jadwiga', 'My nine days in that hall are cursed.', 'funny7', ['dorota', 'Four, by the way.', 'funny5']],
  ] },
  { by: 'dorota', in: 'yard', at: '254d 06:50', body: 'Krótko, po polsku, bo sprawa jest nasza: **stołówka w hali 2 od jutra o 11:30**, nie o 12:00. Spawalnia schodzi pierwsza, malarnia druga, biuro na końcu, bo biuro i tak zawsze „tylko kończy maila”.', r: 'like11 funny6', c: [
    ['jadwiga', 'Malarnia popiera i prosi o zupę, która nie jest w kolorze podkładu.', 'funny9', ['natalia', 'Ogórkowa. Sprawdziłam z wzornikiem.', 'funny7']],
    ['etienne', 'I have understood “zupa”. I support everything.', 'funny8'],
  ] },
  { by: 'agnieszka', in: 'yard', at: '62d 08:10', body: 'Uczniowie z technikum byli u nas trzy dni. Dwudziestu weszło do hali, bo musieli, **siedemnastu zapytało, czy można wrócić**. Jedna dziewczyna położyła spoinę, jakiej Radek nie powstydziłby się po piątej kawie. Zapisałam jej nazwisko ołówkiem na ramie 12.', r: 'celebrate12 love7', c: [
    ['radek', 'Po szóstej.', 'funny9'],
    ['wojtek', 'Pożyczyłem jej młotek. Oddała!', 'love8'],
    ['zuzanna', 'Ma na imię Hania i właśnie przysłała podanie.', '+3d', 'celebrate11'],
  ] },
];
