import type { Thread } from './thread.types.js';

/** Behind doors: the night shift, the staff council, team leads; and three groups that others do not know of. */
export const closedThreads: Thread[] = [
  { by: 'leszek', in: 'night', at: '341d 21:40', body: 'Handover: M-33 frames 14 to 16 tacked, do not weld 15 before Aga has seen it. Crane 1 free. Coffee machine: **descaled**, it is a different machine, be careful. Good evening.', r: 'like6', c: [
    ['krystyna', 'I was not careful. I have seen the future. It is Thursday.', 'funny8'],
    ['slawek', 'Frame 15 waits. I also wait.'],
  ] },
  { by: 'tilo', in: 'night', at: '306d 02:50', body: 'Hamburg, 02:50. Three cyclers humming, rain on the roof, one fox at the fence. Who else is awake?', r: 'love7', c: [
    ['krystyna', 'Gdynia. Hedgehog has just passed. On time.', 'love6'],
    ['boyan', 'Varna. Not by my own will. A certificate.', 'funny7'],
    ['ilias', 'Θεσσαλονίκη. Gearbox oil and a radio.', 'like3'],
  ] },
  { by: 'krystyna', in: 'night', at: '251d 03:30', body: 'Lamp 7 over booth 2 flickers at 3:10 every night for exactly two minutes. Electrician says impossible. I have filmed it. Bohdan, please, before I begin to answer it.', r: 'funny9', c: [
    ['bohdan', 'Я знайшов. The bakery next door starts its big mixer at 3:10. Same phase. Moved you to another one.', '+2d', 'like8'],
    ['krystyna', 'It is quiet now. I miss it a little.', '+3d', 'funny7 love3'],
  ] },
  { by: 'leszek', in: 'night', at: '199d 04:10', body: 'For those who drive home at six: **twenty minutes** on the couch in the first-aid room are allowed, paid, wanted. Halina has signed it. The blanket is from my wife, wash it once in a while.', r: 'support11 love5', c: [
    ['halina', 'I have also bought a second couch. Nobody asks, nobody counts.', 'love9'],
    ['folkert', 'Hamburg would like a couch too. I pass it on to Henning.', 'like4'],
  ] },
  { by: 'natalia', in: 'night', at: '148d 20:30', body: 'Night soup test: from today there are two pots at 1:00, warm until 4:00. Monday to Friday pea, beetroot, chicken, żurek, surprise. There is a list next to the pot: write what you think. Radek, “MORE” is not feedback.', r: 'love13', c: [
    ['radek', 'MORE, PLEASE.', 'funny11'],
    ['mirek', 'In the crane cabin, 38 m high, at 2 a.m., with beetroot. I have had worse restaurants.', 'love8'],
  ] },
  { by: 'leszek', in: 'night', at: '49d 21:50', body: `Night rosters, three proposals, drawn with Tilo and the council:

- **A**: 4 nights, 4 off (as of now, but never 5)
- **B**: 2 early, 2 late, 2 night, 4 off, turning *forward*
- **C**: volunteers fixed at night, with a way back at any time

Please vote on the door or in here. Read the small print: B costs 3 % allowance, C does not.`, r: 'like10', c: [
    ['krystyna', 'C. I am a night person, I always was, I only want to know that the door opens from inside.', 'support7'],
    ['kacper', 'B. My daughter starts school.', 'support5', ['leszek', 'Both can live in one plan, we tried it on paper with Dorota.', 'like4']],
    ['tilo', 'Result Gdynia and Hamburg together: C 11, B 9, A 2. So it becomes **C with B for those who want**.', '+9d', 'celebrate9'],
  ] },
  { by: 'ilias', in: 'night', at: '35d 01:40', body: 'Glaros, main gear, oil sample at 4,000 hours: iron 11 ppm, no glitter. She is healthy. I am tired. The moon is in the water, twice. Καληνύχτα.', r: 'love8 like3', c: [
    ['leszek', 'Good night, Ilias. Reef.', 'love6'],
  ] },
  { by: 'tilo', in: 'night', at: '1d 02:20', body: 'First week of the new roster: I slept **seven hours** on my days off, three times. Nobody phoned. I almost phoned you to ask whether something was wrong.', r: 'love9 celebrate4', c: [
    ['krystyna', 'Same here. I have baked. During the day! One sees so much then.', 'love6 funny4'],
    ['folkert', 'Und die Couch ist da.', 'celebrate6'],
  ] },

  { by: 'tiphaine', in: 'council', at: '321d 12:00', body: `Minutes, short:

1. Parental leave differs from 2 days (Tangier) to 28 (Hamburg). We write one paper for all
2. Night allowance: figures from Joerg and Agnieszka until the next meeting
3. Sensors on board: question list to Radostina. *First question: can it ever become a picture?*`, r: 'like6', c: [
    ['salma', 'On 1: in Tangier two colleagues took unpaid leave. With their consent I bring their story.', 'support5'],
    ['kalina', 'On 3: I can explain the technics, but someone else should ask. I built half of it.', 'like4'],
  ] },
  { by: 'daichi', in: 'council', at: '201d 01:10', body: 'Kobe asks: why is the meeting always at 17:00 for us and at 9:00 for you? I propose that it **rotates**. Once a quarter, Europe gets up early. We have tried your side for six years.', r: 'like7 support3', c: [
    ['tiphaine', 'You are right and we should have seen it. Next meeting is at 6:30 in Brest.', 'like6'],
    ['piotr', '6:30 is the middle of the day in a shipyard.', 'funny9'],
  ] },
  { by: 'tiphaine', in: 'council', at: '134d 13:20', body: 'The parental leave paper is finished: four pages, fourteen weeks, costed line by line. Please read until tomorrow. It goes to Solène with our signatures.', r: 'celebrate5 like4', c: [
    ['lilo', 'Read on the pontoon. Page 3, second paragraph: it should say “every parent”, not “mother or father”.', 'like6', ['tiphaine', 'Changed. Thank you.']],
    ['rui', 'Assinado.', 'like3'],
    ['tiphaine', 'They have accepted it, and made **sixteen** out of fourteen. I have read the mail three times.', '+20d', 'celebrate8 funny4'],
  ] },
  { by: 'agnieszka', in: 'council', at: '52d 14:00', body: 'Survey: night shift 49 % “can rest on days off”. I know most of the 51. It is not the work, it is the phone. A message at noon is a message at 3 a.m. for someone who works at 3 a.m.', r: 'support7 insightful3', c: [
    ['joerg', 'We can propose: no messages from leads to people off duty, except for safety. As a rule, not as a favour.', 'like6'],
    ['daichi', '賛成。That would also repair half of the time-zone problem.', 'like4'],
  ] },
  { by: 'despina', in: 'council', at: '9d 10:30', body: 'Θέμα για την επόμενη συνεδρίαση: heat. 15 minutes in the engine room above 35 °C is a good rule. Who checks it when there are only two people on the ship and one of them is at the helm?', r: 'like6', c: [
    ['rui', 'A thermometer with a light at the hatch. 30 euros. Red: alone nobody goes in.', 'insightful5'],
    ['tiphaine', 'On the agenda, with Rui’s 30 euros. I invite Hind for that point.', 'like3'],
  ] },

  { by: 'solene', in: 'leads', at: '309d 09:00', body: 'Something practical for difficult talks, from last month’s workshop: **say the thing in the first two minutes.** People listen to small talk with their stomach. Then be silent for longer than is comfortable.', r: 'insightful11 like4', c: [
    ['piotr', 'I say it in the first two seconds. There is room for improvement in the other direction.', 'funny12'],
    ['jadwiga', 'Silence was the hard part. I counted fenders.', 'like5'],
  ] },
  { by: 'clemence', in: 'leads', at: '223d 10:30', body: 'Open positions: charging technician Tangier (3 good candidates), deckhand Kobe (1), fares manager (0, nobody reads that advertisement to the end, I neither). Who has an idea how to write “ticket tariffs” so that somebody *wants* it?', r: 'like5 funny3', c: [
    ['matilde', '“Wanted: someone who takes 61 prices and gives back nine. One of them is a goat.”', 'funny11 love4'],
    ['clemence', 'Fourteen applications since this morning.', '+2d', 'celebrate9'],
  ] },
  { by: 'dorota', in: 'leads', at: '140d 11:10', body: 'Who can lend me **one electrician for eight days**? M-34 and the Foka refit collide. I give back a planner for two days and a jar of honey.', r: 'like3', c: [
    ['sevim', 'Mehmet would like to, the swan is on holiday.', 'funny7'],
    ['oksana', 'Takes pressure off Bohdan. Thank you, Sevim!', 'like4'],
  ] },
  { by: 'corentin', in: 'leads', at: '92d 08:40', body: 'Budgets for next year, rule of three: **one page, three numbers, one thing that you will not do**. I send everything longer back without reading. I have sent back my own.', r: 'like9 funny6', c: [
    ['annegret', 'Mine has three numbers with units, instrument and date.', 'funny9'],
    ['radostina', 'The thing that we will not do is the assistant that talks. Again.', 'like5'],
  ] },
  { by: 'haruka', in: 'leads', at: '47d 02:30', body: '初めて部下を持ちました。First time that I lead someone (Yūki). I noticed that I answer her questions before she has finished asking. How did you stop doing that?', r: 'support8 love3', c: [
    ['misaki', '三秒、海を見ます。Three seconds, look at the sea.', 'love8'],
    ['agnieszka', 'I hold a tool in both hands. It helps, I do not know why.', 'like5'],
    ['halina', 'You have noticed it. That is already most of it. It took me nine years.', 'like7'],
  ] },
  { by: 'zuzanna', in: 'leads', at: '17d 09:50', body: 'Apprentices: four places, so I need four **mentors** until the end of next week. It is two hours a week and you get a student with Wojtek’s questions. Halina says that he asked her why ships float and that she had to think.', r: 'like7 funny3', c: [
    ['oksana', 'One for electrics, with me. I will prepare the eleven kilometres.', 'celebrate4'],
    ['sevim', 'Hamburg: Katharina wants to. Bernadette as well, but she has no time slot.', 'funny5'],
    ['halina', 'My answer to the question was “because nobody told them”. I have since improved it.', 'funny9'],
  ] },

  { by: 'ysolde', in: 'table', at: '318d 17:00', body: 'After today’s numbers: we can afford M-35 **or** a workshop in Kobe this year, not both. My stomach says ship. I distrust my stomach on days with so much wind. Sleep on it, write here until the day after tomorrow.', r: 'like5', c: [
    ['petros', 'Ship. Tangier turns 200 people away on feast days.'],
    ['annegret', 'Ship, but then we should *measure* Kobe: how many hours does she wait for parts?', 'like4'],
    ['corentin', 'Ship. The grant covers 22 %, and it will not be offered twice.'],
    ['ysolde', 'Ship. And the question about Kobe goes to no one yet, I want them to bring it themselves.', '+2d', 'like5'],
  ] },
  { by: 'adele', in: 'table', at: '176d 09:30', body: 'Supplier of the contacts (4 µm instead of 12): they offer replacement plus 40 k€, we could get more in court, in about three years. My advice: take it, with an inspection right in their factory.', r: 'like6', c: [
    ['inaki', 'The inspection right is worth more than the 40.', 'like3'],
    ['ysolde', 'Take it.'],
  ] },
  { by: 'solene', in: 'table', at: '53d 18:20', body: 'Before it goes out: the survey says 58 % “I know what is decided above me”. That is us. I propose that Ysolde publishes the decisions of this table, *including the ones that are open*, every second week. It will cost us some comfort.', r: 'like6 support2', c: [
    ['jonas', 'Not the bids, obviously.'],
    ['halina', 'Comfort is for chairs. Yes.', 'funny4 like3'],
    ['ysolde', 'Yes. I write the first one myself, badly, and then better.', 'like5'],
  ] },
  { by: 'ysolde', in: 'table', at: '10d 17:40', body: 'On Libellule: three harbours press for a date. I will not give one, and I ask you not to hint at one either, also not at dinner, also not Jonas after dinner. The class says when. This goes into the published decisions.', r: 'like8', c: [
    ['jonas', 'Understood. I will eat earlier.', 'funny8'],
    ['gwenael', 'Thank you. Noa will sleep.', 'like3'],
  ] },

  { by: 'jonas', in: 'bids', at: '277d 08:30', body: 'Tender **K**: 4 ships, 12 years of operation, answer in nine weeks. We are the smallest of five bidders. Our strength is that the others have never taken out a rubbish bag from a propeller at five in the morning.', r: 'like4', c: [
    ['thalia', 'Timetable model for K is running. Their wish of 6 minutes headway does not work with 4 ships, it works with 4 ships and *one berth more*.', 'insightful3'],
    ['khadija', 'I shall ask about the berth in a way that it becomes their idea.', 'funny4'],
  ] },
  { by: 'adele', in: 'bids', at: '213d 10:00', body: 'K is submitted. 611 pages, 14 minutes before the deadline, because the portal does not accept the letter ž in file names. Nobody may ever name a file after a harbour again.', r: 'celebrate5 funny4', c: [
    ['ysolde', 'Go home, all of you. That is also a decision.', 'love4'],
  ] },
  { by: 'jonas', in: 'bids', at: '136d 15:20', body: 'K: **we are second.** By 1.4 points of 100. Quality best of all five, price third. I will call each of you tomorrow. For today: it hurts, and the dossier was the best we have ever written.', r: 'support7', c: [
    ['corentin', 'I have looked for the 1.4 points. They are in the interest rate. Nothing that anyone here did.', 'support4'],
    ['khadija', 'They did add the fifth berth.', 'funny5'],
  ] },
  { by: 'khadija', in: 'bids', at: '39d 09:15', body: 'Offer to take over harbour **S** as it is: good contract, but their night crews would stay with the old operator. We would need 14 people from our own lines for half a year.', r: 'like3', c: [
    ['petros', 'From whose days off? I cannot sign that.', 'support4'],
    ['ysolde', 'Then no. I will say publicly that we said no, without the name.', 'like5'],
  ] },
  { by: 'jonas', in: 'bids', at: '4d 14:30', body: 'New one, letter **F**: short crossing, two ships, *hydrofoil welcome*. First time that this word stands in a tender. Annegret, I have invited you to this room, we need your numbers and nobody else’s.', r: 'celebrate4 like2', c: [
    ['gwenael', 'Welcome does not mean approved. But I am wearing my good jacket.', 'funny4'],
    ['aziliz', 'Model for F is set up. Cell prices: one page, three numbers.', 'like2'],
  ] },

  { by: 'rozenn', in: 'candles', at: '63d 12:00', body: `So. In eleven weeks the house turns **fifteen** and Ysolde believes that nobody counts.

Rules: (1) no word outside, (2) no flowers, she sneezes, (3) whatever we do, it must float.`, r: 'love10 celebrate4', c: [
    ['gwenael', 'The very first hull, the one from the borrowed slipway, lies in a barn near Camaret. I know the barn.', 'insightful6 love3'],
    ['halina', 'How long, how heavy, how rotten?', ['gwenael', '8 m, 1.9 t, two thirds.'], ['halina', 'Then two thirds are new. Bring her.', 'love8']],
  ] },
  { by: 'piotr', in: 'candles', at: '47d 05:50', body: 'The old lady is in hall 1, under a tarpaulin with the label **“calibration load, do not touch”**. Wojtek works on her after hours with Tadeusz, who has a visitor’s badge every day and no idea what a day off is.', r: 'love12', c: [
    ['agnieszka', 'The welds of fifteen years ago are… brave.', 'funny8', ['gwenael', 'I was thirty-one and nobody had shown me.', 'funny5']],
    ['solene', 'Clémence has hired Tadeusz for six weeks on paper, so that he is insured. He says he will not sign anything.', 'funny6'],
  ] },
  { by: 'priya', in: 'candles', at: '33d 17:10', body: 'Motor: I have the inverter of 2014, the one with the coil that sings. With two old modules from Möwe she will do six knots for an hour. And yes, I will play. **Tuba on water carries 2 km**, I have tested it at night.', r: 'celebrate7 funny5', c: [
    ['malo', 'So THAT was it. Hamburg’s newspaper wrote of a whale.', 'funny12'],
  ] },
  { by: 'maelys', in: 'candles', at: '19d 09:30', body: 'From every harbour: one object that fits into a shoebox, and one sentence. So far: a blue thermos that came ashore (Youenn swears it is not planned), Kamome’s first rope, a Roman shard “on loan”, a jar called 定時.', r: 'love9', c: [
    ['misaki', '壺はまだ一年開けられません。', 'funny5'],
    ['eleni', 'From us: the card terminal with the cat hair. It does not work any more. It is clear why.', 'funny8'],
    ['kenji', 'I am writing the sentence. It will be seventeen syllables.', 'love7'],
  ] },
  { by: 'rozenn', in: 'candles', at: '3d 16:50', body: 'Alarm: this morning Ysolde asked me whether we should “do something small” for the fifteenth. I said that the calendar was quite full. She looked at me for a long time. Everybody: **look busy**.', r: 'funny12 love3', c: [
    ['petros', 'I was already busy. Now I am suspiciously busy.', 'funny7'],
    ['natalia', 'The cake is ordered under “spare parts, round”. 52 kg. Weighed.', 'funny9'],
    ['yasmina', 'The Admiral brings the key of the old hull. He arrives in Brest with it around his neck, I hope nobody looks.', 'love6', ['rozenn', 'It hangs behind the blue door since yesterday. IN HER OFFICE. On the duck.', '+1d', 'funny13']],
  ] },
];
