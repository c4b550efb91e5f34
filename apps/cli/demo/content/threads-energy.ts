import type { Thread } from './thread.types.js';

/** Cells, inverters, pier chargers and the arm called Bernadette. */
export const energyThreads: Thread[] = [
  { by: 'annegret', in: 'energy', at: '347d 08:10', body: 'A reminder of how we write numbers here, because I have seen three reports this month with “about 400 volts”: **value, unit, how measured, when, by whom**. A number without these is an opinion.', r: 'like8 insightful5', c: [
    ['joerg', '398.2 V, open circuit, calibrated Fluke, 07:52, me.', 'funny9'],
    ['priya', 'It is about nine in the morning, by eye, me.', 'funny7', ['annegret', 'I knew it would be you two.', 'funny5']],
  ] },
  { by: 'sevim', in: 'energy', at: '333d 13:00', body: 'The automatic charging arm has its first full day at Ponton 3: **18 connections, 14 hits, 4 misses**. All four at rising tide. She reaches for where the ship was two seconds ago. The team has decided on a name: Bernadette.', r: 'celebrate7 funny4', c: [
    ['katharina', 'Two seconds is the camera latency plus my filter. The filter is too polite. I will make it ruder.', 'like3'],
    ['folkert', 'Why Bernadette?', ['mehmet', 'My aunt. She also reaches for the glass that has just been moved.', 'funny12']],
  ] },
  { by: 'joerg', in: 'energy', at: '312d 09:30', body: `Ageing after one year of Kamome, 2,912 full equivalent cycles on the data sheet’s scale:

| pack | capacity left | expected |
|---|---|---|
| A | 96.8 % | 96.0 % |
| B | 96.5 % | 96.0 % |

We charge slowly at night and it shows. @[siyuan], please keep the crew’s habit exactly as it is.`, r: 'like7 insightful4', c: [
    ['siyuan', '船员每天晚上用半功率充电，他们说这样更安静。The crew likes it because the fans are quieter, they sleep next door.', 'like4'],
    ['daichi', 'I asked them to keep the quiet mode. They asked why anyone would want the other one.', 'funny3'],
  ] },
  { by: 'priya', in: 'energy', at: '287d 15:20', body: 'Found the whistle on Gaivota that passengers in Porto describe as “a very distant kettle”. It is the inverter switching at 8 kHz, and the handrail of the upper deck is exactly long enough to sing along. With spread-spectrum switching it becomes a soft hiss. One line of configuration, six days of looking.', r: 'insightful8 like4', c: [
    ['beatriz', 'The passengers noticed at once. One asked whether we have turned the ship off.', '+3d', 'funny8'],
    ['arman', 'Which line? For the museum.', ['priya', '`pwm.dither = 0.06`', 'like3']],
  ] },
  { by: 'christos', in: 'energy', at: '201d 06:45', body: 'Ο φορτιστής στην Προβλήτα 1 σταμάτησε πάλι. **Green powder** on the main contacts, the second time in five weeks. Salt, humidity and the spray from the buses. I cleaned it, it charges, but the contact resistance is 3.1 mΩ instead of 0.4. This will not hold the whole season.', r: 'support6', c: [
    ['sevim', 'Stop at 60 % power until we know more, please. What is the air gap of the shutter?', ['christos', '9 mm. It should be 2. The spring is tired.']],
    ['annegret', 'Send me the old contact, unwashed, in a bag. I want to see the powder before anybody has an opinion.', 'like3'],
    ['eleni', 'At 60 % we skip the 14:20 crossing. Sixty passengers. I can live with it for two weeks, not for two months.', ['petros', 'Agreed. Delfini takes the 14:20, I will change the berth plan with Thalia.', 'like4']],
  ] },
  { by: 'annegret', in: 'energy', at: '191d 10:00', body: `Result from the laboratory about Thessaloniki: the green is copper chloride, as expected. The surprise: the silver plating is **4 µm**, we ordered 12.

1. All pier chargers get checked with the thickness gauge: @[christos], @[mehmet], @[anass], @[siyuan]
2. Purchasing talks to the supplier
3. New contacts in silver-graphite are on trial in Hamburg, in a box with warm salt fog, poor things`, r: 'insightful10 like4', c: [
    ['bilal', 'Supplier admits a batch of 60 with the wrong plating. Replacement is free, plus the travel. It took one e-mail because the photograph was so good.', 'celebrate4'],
    ['anass', 'Tangier: 11 to 13 µm everywhere. طنجة بخير.', 'like3'],
    ['siyuan', 'Kobe: 12, 12, 5. One of ours is from the same batch.', ['sevim', 'You are on the list. Good that we looked.']],
  ] },
  { by: 'mehmet', in: 'energy', at: '172d 12:40', body: 'Today a swan stood on the landing plate of the charging arm for forty minutes. Bernadette’s safety field worked perfectly: she did not move at all, and neither did the swan. The 12:10 left with 41 %. New stop reason in the log: `SWAN`.', r: 'funny19 love3', c: [
    ['katharina', 'I did not add that. Mehmet, did you push to the release branch?', ['mehmet', 'It is a very small commit.', 'funny9']],
    ['wiebke', 'She comes back every day at noon. We call her the inspector.', 'funny5'],
    ['annegret', 'A stop reason that is true, specific and dated. I have no objection.', 'funny12'],
  ] },
  { by: 'rui', in: 'energy', at: '161d 09:15', body: 'Gaivota, cooling intake: **mussels**. Not one or two, a family. Flow was down by a third and the battery went to 38 degrees at noon. We scraped 4 kg out of the strainer. I have photos, and João has recipes.', r: 'like5 funny6', c: [
    ['joerg', '38 is still green, 42 is where derating starts. Who saw it first?', ['rui', 'João. He said the fans “sounded worried”.', 'like4']],
    ['gwenael', 'The strainer sits in the wake of the skeg, it is warm and calm there. I would live there too. We move it 40 cm forward on M-35.', 'insightful4'],
    ['graca', 'Please tell me nobody ate them.', ['joao', 'Nobody who would admit it.', 'funny8']],
  ] },
  { by: 'sevim', in: 'energy', at: '119d 08:50', body: 'Silver-graphite contacts: 1,000 hours in salt fog, **0.43 mΩ**, no powder. Thessaloniki gets them first. @[christos] changes them in the night between the last and the first ferry, which is 3 h 50 min. He says he needs two and a coffee.', r: 'celebrate9 like3', c: [
    ['christos', 'Έτοιμο. 02:35, 0.41 mΩ, full power. The coffee was the slow part.', '+2d', 'celebrate8'],
    ['eleni', 'The 14:20 is back. Thank you, all of you.', '+2d', 'love5'],
  ] },
  { by: 'katharina', in: 'energy', at: '86d 14:00', body: `Firmware **4.2** for the charging arm is on Ponton 3. What changes:

- prediction of the ship’s motion from the last 8 seconds instead of chasing it
- gives up politely after 3 tries and tells the skipper *why*, in words
- \`SWAN\` is now \`OBSTACLE_ANIMAL\` (sorry, Mehmet)

Bench: 500 connections, 500 hits, with the tide machine at its worst setting.`, r: 'celebrate6 like5', c: [
    ['folkert', 'Heute 19 von 19. Die alte Dame hat es gelernt.', '+1d', 'celebrate7'],
    ['mehmet', 'There was a heron in the afternoon. It says OBSTACLE_ANIMAL. It is not the same.', '+1d', 'funny9', ['katharina', 'There will be a `species` field in 4.3. I give up.', 'funny8']],
  ] },
  { by: 'noa', in: 'energy', at: '78d 11:30', body: 'For those who asked what a foil controller does all day: 400 times a second it reads two height sensors and a gyroscope, and decides how much to move two flaps the size of a chopping board. If it is one hundredth of a second late, you spill your coffee. If it is three hundredths late, you *wear* your coffee.', r: 'insightful12 like4', c: [
    ['malo', 'What happens when it is early?', ['noa', 'Then it is a guess, and I am fired by physics.', 'funny6']],
    ['arman', 'The bus is at 0.8 ms worst case now, with the new scheduler. You had budgeted 2.', 'celebrate4', ['noa', 'תודה! I will spend the rest on a better filter.', 'like3']],
  ] },
  { by: 'tilo', in: 'energy', at: '61d 03:20', body: 'Test bench note, 03:10: pack 7 finished its 3,000th cycle. 91.2 % capacity, 22.4 °C, cycler 2, measured by me, alone, with a small lamp and a cheese roll. I rang the bell. Nobody came, which is correct.', r: 'celebrate11 love3 funny4', c: [
    ['annegret', 'Value, unit, instrument, time, person, roll. Exemplary.', 'funny13'],
    ['joerg', 'That is two points better than the model. I start to trust the model less and the cells more.', 'like4'],
  ] },
  { by: 'siyuan', in: 'energy', at: '44d 02:30', body: '神户的三号触点已经更换完毕。Contact 3 in Kobe replaced with silver-graphite: 0.44 mΩ, full power. With this the bad batch is out of the whole fleet. I keep one on my desk as a paperweight, it is slowly turning green.', r: 'celebrate8 like4', c: [
    ['sevim', 'That closes the ticket I opened 157 days ago. I am printing it.', 'celebrate5'],
    ['bilal', 'Plating thickness is now an incoming inspection point. Stanisław has bought the gauge and will not let anybody touch it.', 'like3', ['stanislaw', 'It is in the cabinet. Not with the sandwiches.', 'funny8']],
  ] },
  { by: 'joerg', in: 'energy', at: '26d 10:10', body: 'Question to all who run ships: would you give up **5 % of range** for a pack that lasts twelve years instead of nine? We can simply stop charging at 92 %. The calculation says yes by a wide margin. But I do not stand on the quay when the battery symbol turns yellow.', r: 'insightful6 like4', c: [
    ['henning', 'Hamburg: ja, sofort. We come home with 30 % every evening.'],
    ['beatriz', 'Porto yes, except festival nights. Can I have a button for those, maybe ten nights a year?', 'like5', ['arman', 'A button with a counter on it. Ten presses.', 'like4']],
    ['youenn', 'À Brest, non. With wind from the west and full bikes, Galet comes back at 12 %. I do not want 7.', 'support5', ['joerg', 'Then not Brest. Thank you, that is why I asked.', 'like3']],
    ['misaki', '神戸は賛成です。Kobe agrees, after we have checked the typhoon procedure, which asks for 100 % before we leave the berth.', ['joerg', 'Good catch. Storm mode charges full. Written down.']],
  ] },
  { by: 'anass', in: 'energy', at: '14d 15:40', body: 'Le deuxième chargeur du vieux port est posé, pour la future M-35. Civil works done, cable in, **commissioning next week**. The foundation is 20 cm higher than in the drawing because we found a Roman wall, or something that an archaeologist is currently being very happy about.', r: 'like8 love3', c: [
    ['hind', 'The archaeologist asked for a helmet, boots and two weeks. We gave her the first two.', 'funny6'],
    ['gwenael', '20 cm is inside the arm’s reach. But send me the level at low tide too.', ['anass', 'Envoyé. Il reste 31 cm de marge.']],
    ['khadija', 'The port authority is delighted about the wall. This will be a good story in the newspaper, and for once we are on time in it.', 'like4'],
  ] },
  { by: 'priya', in: 'energy', at: '5d 13:10', body: 'I am giving a 20-minute talk about *why inverters die* in the small canteen in Hamburg, next week, same hour as the soup. There will be three dead inverters to touch. There will be no tuba.', r: 'like9', c: [
    ['lilo', 'Ist das eine Drohung oder ein Versprechen?', 'funny7'],
    ['oksana', 'Please stream it. We have two dead ones of our own that would like to watch.', 'funny6', ['priya', 'Link goes into the invitation. Bring them.']],
  ] },
];
