import type { Thread } from './thread.types.js';

/** Bread, soup and leftovers; cats; things with wheels, oars and laces; books. */
export const pastimeThreads: Thread[] = [
  { by: 'natalia', in: 'kitchen', at: '346d 10:00', body: `**Żurek for 40**, as asked by three sites:

- 4 l sour rye starter, five days old, *not four*
- 6 kg white sausage, 3 kg potatoes, 40 half eggs
- marjoram until someone sneezes

Do not let it boil after the starter. If you do, I will know, even in Kobe.`, r: 'like14 love5', c: [
    ['tomoko', '神戸で作りました。White miso instead of sausage. Forgive me. It was wonderful.', '+18d', 'love9', ['natalia', 'Forgiven. Send me the recipe of the forgiveness.', 'funny7']],
    ['piotr', 'Soup is a safety measure.', 'like6'],
  ] },
  { by: 'hamid', in: 'kitchen', at: '316d 11:30', body: 'Tea, the correct version: two spoons of leaves, a thought of cardamom, pot *on top of* the samovar, fifteen minutes. If it tastes after four minutes, it is coloured water. I have a samovar in hall 3. It is a measuring device, it is calibrated.', r: 'love11 funny4', c: [
    ['ewelina', 'Sticker number 88, valid for two years. I checked.', 'funny12'],
    ['salma', 'In Tangier: mint, sugar, and from *high*. We may have to fight, politely.', 'funny6'],
  ] },
  { by: 'thuyanh', in: 'kitchen', at: '274d 12:00', body: 'Phở on the induction plate of the design office: twelve hours at level 2, two kilos of bones, and since yesterday a **note from the neighbouring architects** asking whether we are hiring.', r: 'funny13 love6', c: [
    ['rozenn', 'Ça sentait jusqu’au banc. Fañch a levé sa ligne.', 'funny9'],
    ['etienne', 'Bones: 2.0 kg before, 1.9 after. Where is the rest?', ['thuyanh', 'In you, Étienne.', 'funny15']],
  ] },
  { by: 'nino', in: 'kitchen', at: '235d 16:20', body: 'ხაჭაპური! Five shapes, one religion. The Adjarian one looks like a *boat*, so it belongs to this company. You tear off the bow, dip it in the egg, and work towards the stern.', r: 'love12 celebrate3', c: [
    ['gwenael', 'Stability? The yolk is a free surface.', 'funny12', ['nino', 'That is why you eat quickly.', 'funny9']],
    ['boyan', 'I have tested seven. For the post-mortem.', 'funny6'],
  ] },
  { by: 'graca', in: 'kitchen', at: '202d 19:10', body: 'Pastéis de nata para a despedida do turno da noite. Oven at **the highest it can**, 12 minutes, and the black spots are not burnt, they are the signature.', r: 'love15', c: [
    ['ximena', 'He comido cinco. Firmado.', 'funny9'],
    ['natalia', 'Mine have no spots. The canteen oven stops at 220.', ['rui', 'I can look at that thermostat on my exchange week.', 'funny5'], ['dariusz', 'You cannot.', 'funny10']],
  ] },
  { by: 'joerg', in: 'kitchen', at: '169d 17:30', body: 'Sourdough, attempt 9, this time on the **battery test bench**: incubator at 26.0 °C ± 0.1, logged for 14 hours. Doubled in volume after 5 h 12 min. The curve is almost exactly that of an ageing cell, upside down.', r: 'insightful9 funny8', c: [
    ['annegret', 'On which cost centre?', 'funny12', ['joerg', 'Own flour, own time, company’s curiosity.', 'funny9']],
    ['ximena', 'My starter is from my grandmother and 61 years old. She has no sensor, and she is never wrong.', 'love8'],
  ] },
  { by: 'despina', in: 'kitchen', at: '123d 13:00', body: 'Τι κάνουμε με 9 κιλά μελιτζάνες; The neighbour of the ticket office has given us *nine kilos of aubergines*. We are four.', r: 'funny8', c: [
    ['salma', 'Zaalouk. Grill, mash, garlic, cumin, patience.', 'like4'],
    ['hamid', 'Kashk-e bademjan. I am coming by train.', 'funny8 love4'],
    ['noa', 'חצילים עם טחינה. Burn them until you are worried, then two minutes more.', 'like5'],
    ['despina', 'All three. There are now none left, and we are still four, but slower.', '+1d', 'funny13'],
  ] },
  { by: 'halina', in: 'kitchen', at: '91d 09:20', body: 'Honey vinegar from the yard’s bees, three months old, is ready. 14 small bottles. Order: people who were stung, people who moved hives, then everybody by alphabet **from the back**. I am Wójcik-Brandt, it is a coincidence.', r: 'funny14 love4', c: [
    ['slawek', 'Duda here. I shall be reincarnated as Zając.', 'funny8'],
    ['wojtek', 'I am Zając! And stung!', 'celebrate7 funny5'],
  ] },
  { by: 'tomoko', in: 'kitchen', at: '52d 05:00', body: '味噌づくり教室、十二人参加。Twelve of us made miso in the canteen of Kobe: soybeans, kōji, salt, a year of waiting. Each jar has a name and a date. The most difficult instruction: *do nothing until then.*', r: 'love11', c: [
    ['yana', 'I will use this in roadmap meetings.', 'funny9'],
    ['misaki', '私の壺の名前は「定時」です。', 'funny6'],
  ] },
  { by: 'lucia', in: 'kitchen', at: '19d 20:00', body: 'Tortilla de patatas, con cebolla. I know that this splits nations. **With onion.** I bring two tomorrow, one with, one without, and note in secret who takes which.', r: 'funny12 like5', c: [
    ['inaki', 'Con.', 'like7'],
    ['ximena', 'SIN. I will say no more.', 'funny6'],
    ['lucia', 'Result: 14 with, 5 without, and Graça mixed them.', '+1d', 'funny15', ['graca', 'Peace has its price.', 'funny12']],
  ] },

  { by: 'tsvetelina', in: 'cats', at: '343d 19:00', body: 'Piksel has discovered the **departure board prototype**. It is warm, it moves, and she can catch the 14:20. She deletes it with the left paw.', r: 'love14 funny7', c: [
    ['dimitar', 'Reported as bug 311, severity: adorable.', 'funny9'],
    ['eleni', 'Our pier cat would have let the 14:20 wait.', 'funny6'],
  ] },
  { by: 'eleni', in: 'cats', at: '261d 07:30', body: 'Four photos of the pier cat on the card terminal, as demanded: (1) asleep, (2) asleep, other side, (3) looking at a passenger who wants to pay, (4) asleep. Name suggestions please; so far we call her «Κυρία».', r: 'love17', c: [
    ['kyriaki', 'Κυρία Τερματικού. Madam Terminal.', 'love9 funny7'],
    ['vesela', 'Терминалка! It stays.', 'funny5'],
  ] },
  { by: 'krystyna', in: 'cats', at: '219d 02:30', body: 'On the night shift a **hedgehog** walks through hall 1 at 2:20, from the north door to the south door, every night, along the yellow line. He is the only one who has never broken the traffic rules.', r: 'love19 funny4', c: [
    ['leszek', 'We leave both doors open by a hand. Heating costs accepted.', 'love8'],
    ['ewelina', 'He should be in the induction film.', 'funny7'],
  ] },
  { by: 'vasco', in: 'cats', at: '157d 12:00', body: 'Uma gaivota roubou o pastel de nata da mão do turista, em pleno discurso do João sobre “o respeito pelo rio”. On Gaivota. A gull. From a tourist. Nobody could continue.', r: 'funny22', c: [
    ['joao', 'She has a staff pass.', 'funny14'],
    ['graca', 'She took the one with the spots. She knows.', 'funny10'],
  ] },
  { by: 'shun', in: 'cats', at: '109d 08:00', body: '台風の夜、船着き場の猫をうちに連れて帰りました。その後、帰りません。The cat from the typhoon night has not left. She is called Taifū and sleeps in my safety helmet.', r: 'love24', c: [
    ['tomoko', 'Helmet inspection: one occupant, purring. Passed.', 'love9 funny5'],
    ['haruka', '渡辺さん、新しいヘルメットを申請してください。', 'funny8'],
  ] },
  { by: 'rozenn', in: 'cats', at: '59d 14:20', body: 'Sondage officiel : le chien de Fañch a-t-il le droit d’entrer au bureau quand il pleut ? Il s’appelle Moteur.', r: 'love14', c: [
    ['adele', 'Nothing in the lease says no. I have read it for that purpose.', 'love8 funny4'],
    ['etienne', '23 kg, mostly aft. Granted.', 'funny11'],
    ['anatole', 'Moteur dort sous ma table. Je ne peux plus bouger. C’est parfait.', '+2d', 'love9'],
  ] },
  { by: 'halina', in: 'cats', at: '28d 17:00', body: 'A swarm! The second hive has split, and half of it hung for two hours on the **handrail of the gangway of M-35**, a clump as big as a football. Work stopped, nobody was stung. Hamid brought tea for the people and sugar water for the bees.', r: 'love13 celebrate3', c: [
    ['thuyanh', 'Even they find it at a good height.', 'funny13'],
    ['kacper', 'I was not stung! First time!', 'celebrate11 funny5'],
  ] },
  { by: 'yasmina', in: 'cats', at: '12d 09:40', body: 'The spider of incident 229 has made a new web between the ticket office and the flower pot, with a view. Salma has written a small sign: *“Please duck.”* In three languages; and now everybody looks for the duck.', r: 'funny15 love4', c: [
    ['arman', 'Tell her that I said sorry for the eviction.', 'love6'],
  ] },

  { by: 'radostina', in: 'wheels', at: '327d 06:30', body: 'Relay idea: we cover the distance of **all our harbours in one loop, 28,400 km**, together, on our own power. Row, ride, run, walk, paddle, push a pram. The table is open. I have put in my 6 km of this morning, so 28,394 are left.', r: 'celebrate9 like8', c: [
    ['anatole', '4 km in a borrowed kayak. 28,390.', 'like3'],
    ['ysolde', '11 km row, against the tide, it should count double.', ['boyan', 'The table refuses opinions.', 'funny8']],
    ['mirek', 'I climb the crane ladder, 38 metres, eight times a day. Does up count?', 'funny6', ['radostina', 'Up counts ten times. New column.', 'celebrate5']],
  ] },
  { by: 'daichi', in: 'wheels', at: '282d 21:30', body: '六甲山、朝五時。Mount Rokkō before work, 931 m, fog, three wild boars, one of them with opinions. 32 km for the table.', r: 'like9', c: [
    ['radostina', 'How did you argue with it?', ['daichi', 'I agreed with everything.', 'funny14']],
  ] },
  { by: 'wiebke', in: 'wheels', at: '229d 17:00', body: 'Finkenwerder–Altona mit dem Rad durch den Alten Elbtunnel: 14 km, zwei Fahrstühle, kein Regen. Wer kommt dienstags mit? Anyone who is faster than my mother-in-law’s e-bike is too fast for us.', r: 'like7 funny3', c: [
    ['noa', 'I am slower than everything. In.', 'funny5'],
    ['lilo', 'Die Schwiegermutter hat 25 km/h drauf, ich kenne sie.', 'funny9'],
  ] },
  { by: 'boyan', in: 'wheels', at: '153d 18:20', body: 'Halfway! **14,200 km.** Biggest contributor: Malo with 1,120. Most surprising: Aziliz, 640 km on a rowing machine while watching the same series twice. Longest single: Iñaki, 210 km, “because the train was full”.', r: 'celebrate16', c: [
    ['inaki', 'It WAS full.', 'funny9'],
    ['aziliz', 'The second time it is better, you understand who paid for everything.', 'funny13'],
  ] },
  { by: 'rui', in: 'wheels', at: '101d 07:10', body: 'Corri a ponte, ida e volta, dez vezes: 7,7 km, e a cada volta o João apitava. By the sixth round the passengers were clapping. Never again in that shirt.', r: 'funny9 like4', c: [
    ['joao', 'The horn is next to the wiper. It was an accident. Ten times.', 'funny13'],
  ] },
  { by: 'aissatou', in: 'wheels', at: '55d 08:50', body: 'Plouzané group is seven people now, we have a rhythm, a bakery, and a name: **le Peloton Mouais**. Étienne is our honorary president because he has never said more.', r: 'celebrate9 funny7', c: [
    ['etienne', 'Mouais.', 'love13 funny9'],
    ['gurvan', '7 h 20, rond-point. On attend même les pressés.', 'like3'],
  ] },
  { by: 'ysolde', in: 'wheels', at: '23d 06:00', body: 'Rowed round Libellule’s mooring in Puck at sunrise. She lay quite still, with the tips of the foils in the water like someone who tests the bath. 9 km. How much is left?', r: 'love15', c: [
    ['boyan', '1,904 km. At this rate we are round the world in 24 days.', 'celebrate7'],
    ['radostina', 'Who runs the last one?', ['malo', 'Mirek climbs it.', 'celebrate11']],
  ] },
  { by: 'radostina', in: 'wheels', at: '2d 07:00', body: '**112 km left.** Everybody keep your shoes dry. The last 380 metres belong to @[mirek] and the ladder of crane 2, tomorrow or the day after, with a live picture. Bring a bell.', r: 'celebrate14 like4', c: [
    ['mirek', 'I have cleaned the ladder.', 'love8 funny4'],
    ['wojtek', 'I bring the mallet and something that sounds like a bell.', 'love7'],
    ['malo', '18 km ce matin, plus que 94.', '+22h', 'celebrate5'],
  ] },

  { by: 'lilo', in: 'books', at: '324d 19:00', body: 'Book of the month: *The Old Man and the Sea*. Yes, again the sea. Short, so that nobody has an excuse. Discussion in four weeks. The shelf in Hamburg has three copies, one of them smells of fish, which I consider an edition.', r: 'like8 funny4', c: [
    ['adele', 'Read on the night train. He needed a union, and a bigger boat.', '+11d', 'funny10'],
    ['kenji', 'He is alone, but he talks to the fish. I understand every line.', '+16d', 'love9'],
  ] },
  { by: 'dorota', in: 'books', at: '266d 18:00', body: 'For the shelf in Gdynia: eleven volumes of Polish reportage and one about *knitting for engineers*. The knitting book has been borrowed four times in two days, always by the same size of boot prints.', r: 'like6 funny8', c: [
    ['radek', 'It is very logical.', 'funny13 love4'],
    ['krystyna', 'He has made the hedgehog a hat. The hedgehog declined.', '+6d', 'funny15'],
  ] },
  { by: 'nino', in: 'books', at: '186d 17:40', body: 'I have a question to the shelf: a novel in which **nothing bad happens**? For the night train to Brest. Everybody recommends me masterpieces about drowning.', r: 'love7 funny5', c: [
    ['priya', 'Three Men in a Boat. The worst that happens is a tin of pineapple.', 'like5'],
    ['haruka', '吉本ばなな「キッチン」。Something bad has happened before, but then there is katsudon.', 'like4'],
    ['corentin', 'Our annual report.', 'funny14', ['nino', 'I said nothing bad.', 'funny16']],
  ] },
  { by: 'vesela', in: 'books', at: '98d 16:30', body: 'I finished *Зимата на нашето недоволство* on the balcony and for two hours could not help anybody with a printer. Next, please, something shorter. Or with printers.', r: 'love6 funny7', c: [
    ['lilo', 'There are no good novels with printers.', ['boyan', 'There are no good printers.', 'funny12']],
  ] },
  { by: 'kenji', in: 'books', at: '45d 11:20', body: '船長室の棚に松尾芭蕉。Captain’s shelf: Bashō, *The Narrow Road*. He walked 2,400 km and complained twice. For all who are on the relay.', r: 'love10', c: [
    ['radostina', 'May I count him in the table? 2,400 would help.', 'funny8', ['boyan', 'He has no employee number.', 'funny12']],
  ] },
  { by: 'adele', in: 'books', at: '14d 20:15', body: 'The love letter under seat 22 has had an answer, says Morgane. So I propose for next month *Persuasion*: harbours, waiting, and the best letter that was ever slid across a table.', r: 'love14', c: [
    ['morgane', 'Je ne dis rien, mais je l’achète.', 'love7'],
    ['lilo', 'Persuasion it is. Tissues are in the cupboard with the first aid.', 'like5'],
  ] },
];
