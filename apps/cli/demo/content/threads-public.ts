import type { Thread } from './thread.types.js';

/** What people say in their own name to the whole company. */
export const publicThreads: Thread[] = [
  { by: 'anatole', at: '348d 18:30', body: 'I have been asked why I own eleven model boats and no car. A car has never taught me anything about water.', r: 'love9 funny7', c: [
    ['hamid', 'Mine did. It is under the bridge in Gdańsk.', 'funny12'],
  ] },
  { by: 'inaki', at: '330d 07:10', body: 'Train Porto–Vigo–Hendaye, eleven hours, three changes, and on my knees the accident reports of ten years. What strikes me: in 80 % of them someone had *said something* before. Quietly. To nobody in particular. How do we make quiet sentences loud?', r: 'insightful17 like6', c: [
    ['leszek', 'By stopping what you do when you hear one. Every time. Also when it is nothing.', 'like12'],
    ['lena', 'En demandant « quoi ? » au lieu de « ça va ? ».', 'insightful9'],
  ] },
  { by: 'kenji', at: '319d 12:10', body: '定年まであと三年。毎朝、同じ港、違う海。\n\nThree years until retirement. Every morning the same harbour, another sea.', r: 'love21', c: [
    ['shun', 'まだ教えてもらうことがたくさんあります。', '+195d', 'love6'],
    ['youenn', 'Pareil ici, à huit heures de décalage.', 'love8'],
  ] },
  { by: 'aziliz', at: '311d 14:00', body: 'PSA from accounting. A receipt that says “various” will be booked as “various”, paid as “various”, and you will receive “various” euros.', r: 'funny20 like6', c: [
    ['mehmet', 'I once had a receipt that said “yes”.', 'funny13', ['aziliz', 'I remember. I answered with “no”.', 'funny15']],
  ] },
  { by: 'radostina', at: '300d 16:20', body: 'I read an old plan of mine from four years ago. Of fourteen projects we have done five. The company is fine. Conclusion: nine of fourteen good ideas are *also* fine when they stay on paper. Choose slower.', r: 'insightful14 like9', c: [
    ['yana', 'Printing this. Framing this. Pointing at this.', 'funny8'],
    ['dorota', 'On my wall there would be five lines instead of fourteen. I could hang a picture.', 'funny7'],
  ] },
  { by: 'oksana', at: '286d 18:00', body: 'Сьогодні рівно чотири роки, як я у Гдині. Four years today since I came to Gdynia with one suitcase and a box of crimping tools. The first sentence I was told here was from Piotr: “Tools on the left, soup at noon.” I still think that is a complete welcome.', r: 'love33 support6', c: [
    ['piotr', 'The left side of the shelf was free.', 'love10'],
    ['natalia', 'And it was a good soup that day. Beetroot.', 'love7'],
    ['bohdan', 'Дякую, що ти тоді не здалася.', 'love6'],
  ] },
  { by: 'jonas', at: '273d 10:00', body: 'A harbour director told me today: “Your ships are too quiet, people will not know that they have left.” I have thought about it on the whole way home and I still believe it is the best complaint of my career.', r: 'funny15 love4', c: [
    ['priya', 'I could go along. With the tuba.', 'funny12'],
  ] },
  { by: 'thalia', at: '257d 09:20', body: 'A small puzzle from the office: two ferries, one berth, crossing 11 minutes, turnaround 6. What is the shortest headway at which nobody waits for the berth? (The answer is not 8.5. The one who explains why it is not 8.5 gets baklava by mail.)', r: 'insightful9 like5', c: [
    ['malo', '9, parce que l’horaire est en minutes entières ?', ['thalia', 'Charming, but no.', 'funny4']],
    ['minji', 'The berth is also occupied while one leaves and the other enters. With 1.5 minutes of clearance you need 2 × 7.5 for two turns: 7.5 per ship at *one* end, but they meet in the middle, so 8.5 breaks the passing rule. It is **9.5**.', 'insightful12', ['thalia', 'Μπράβο! Baklava is on its way to Kobe.', 'celebrate8']],
    ['minji', '바클라바 도착! It arrived. The puzzle tastes of pistachio.', '+9d', 'love7'],
  ] },
  { by: 'sevim', at: '247d 12:00', body: 'My mother has visited the test stand. She watched Bernadette for ten minutes, then said: “She needs a longer arm or more patience.” That is also what the FMEA says, on 64 pages.', r: 'funny19 love5', c: [
    ['annegret', 'Your mother gives no unit.', 'funny11'],
    ['katharina', 'I chose patience. It is cheaper.', 'like6'],
  ] },
  { by: 'gurvan', at: '232d 17:40', body: 'Vingt ans de mer aujourd’hui. On m’a demandé ce qui a le plus changé. Avant, on rentrait sourds. Maintenant, on rentre en ayant parlé avec les gens.', r: 'love24', c: [
    ['morgane', 'Et en ayant entendu toutes leurs histoires. Deux fois.', 'funny11'],
    ['petros', 'Χρόνια πολλά, Gurvan. I sign this sentence.', 'love5'],
  ] },
  { by: 'clemence', at: '217d 09:00', body: 'We are looking for a **charging technician in Tangier** and a **deckhand in Kobe**. If you know someone who likes salt, early mornings and being told the reason for things: send them to me. There is no bonus for recommending. There is a thank-you that I mean.', r: 'like12', c: [
    ['omar', 'ابن عمي، كان يصلح المصاعد. My cousin has repaired lifts.', 'like5', ['clemence', 'Please give me his number!'], ['omar', 'It is Anass. You will like him.', 'love4']],
    ['clemence', 'Update: we like him.', '+29d', 'love9'],
  ] },
  { by: 'jadwiga', at: '198d 11:00', body: 'People ask what is the wrong white. **RAL 9010**: warm, a bit of butter, nice in a kitchen. **RAL 9003**: clear, a bit of sky. A ship that stands between sky and water in butter looks *tired*. Thank you for coming to my talk.', r: 'insightful12 love7 funny4', c: [
    ['tsvetelina', 'I am a designer and I want to listen to this for two hours.', 'love8'],
    ['etienne', 'Which one is lighter?', ['jadwiga', 'I knew you would. 9003, by 3 % pigment.', 'funny10'], ['etienne', 'Then it is the right white.', 'funny14']],
  ] },
  { by: 'yasmina', at: '178d 12:30', body: 'ثلاث لغات قبل الفطور: عربية مع الطاقم، فرنسية مع الميناء، إنجليزية مع الجداول. I have dreamt of a meeting in which all spoke at once and each understood all the others. Then the alarm rang. It was in Portuguese; Beatriz had set the phone.', r: 'funny15 love6', c: [
    ['beatriz', 'Bom dia!', 'funny13'],
  ] },
  { by: 'tadeusz', at: '144d 10:00', body: 'They have asked me to write something here before I go. I built 61 hulls. Nobody remembers a hull that is good. That was the plan.', r: 'love36', c: [
    ['wojtek', 'I will.', 'love15'],
    ['gwenael', 'I also.', 'love9'],
  ] },
  { by: 'dariusz', at: '138d 08:20', body: 'Free advice from a battery safety engineer for your home: do not charge the scooter in the hallway over night. It is your way out. Charge it where you can close a door *between* it and you, and when you are awake. Share it with the family chat, please.', r: 'insightful18 like13', c: [
    ['krystyna', 'Moved it the same evening. Thank you.', 'like5'],
    ['salma', 'شاركتها مع العائلة كلها.', 'like4'],
  ] },
  { by: 'priya', at: '127d 19:00', body: 'Fun fact: the note of an inverter at 440 Hz is an A. Möwe in reverse is a G sharp. Between the two lies everything that is wrong with my quartet.', r: 'funny12 love4', c: [
    ['folkert', 'I can berth a little faster, if it helps.', 'funny14', ['henning', 'You cannot.', 'funny9']],
  ] },
  { by: 'nino', at: '115d 13:10', body: 'My forecast said 61 people on the 8:10 in Thessaloniki. There were 188. Reason: a rumour on the radio that someone famous was on board. It was Petros.', r: 'funny24', c: [
    ['petros', 'I was going to the dentist.', 'funny19'],
    ['stavros', 'He signed two tickets.', 'funny14'],
  ] },
  { by: 'beatriz', at: '106d 20:20', body: 'O Douro hoje de manhã, sem vento: sixty crossings, no horn, not one raised voice. I have no news. I just wanted to note such a day.', r: 'love22', c: [
    ['misaki', '記録に値する一日です。', 'love6'],
    ['kyriaki', 'Ζηλεύω.', 'like3'],
  ] },
  { by: 'bilal', at: '94d 10:40', body: 'How I negotiate with the aluminium mill: I bring the photograph of a hull with the names of everybody who welds it. They know that they are not selling to “the market” but to Kacper. Price fixed for two hulls, **−4 %**, and Kacper gets a calendar.', r: 'like15 love7', c: [
    ['kacper', 'It has very beautiful ingots.', 'funny12'],
    ['corentin', '4 % is 61,000 €. Best calendar ever printed.', 'celebrate6'],
  ] },
  { by: 'hamid', at: '93d 09:00', body: 'To everyone who has written to me about the crack: thank you. In my first job, cracks were painted over. Here I got tea from *other* people for a week.', r: 'love31 support12', c: [
    ['halina', 'It was bad tea. We meant well.', 'funny14 love5'],
    ['noa', 'תודה לך, Hamid. I would fly with your coin any day.', 'love11'],
  ] },
  { by: 'gergana', at: '92d 11:20', body: 'Answer to the question I hear ten times a day: no, I am not afraid of a year in a tent. I was on call with you for five years.', r: 'funny21 love6', c: [
    ['boyan', 'There are no pages in Patagonia. There are pumas. It is similar, but they do not resolve themselves.', 'funny16'],
  ] },
  { by: 'lilo', at: '85d 13:00', body: 'Heute hat mir eine Dame am Schalter erklärt, wie man früher Fahrkarten **knipste**, mit Lochzange und Augenzwinkern. I have bought a punch at the flea market. If you come to Ponton 3, I will punch whatever you like.', r: 'love14 funny4', c: [
    ['yuki', '切符鋏！ We still have one in Kobe, the hole is a small gull.', 'love10', ['lilo', 'A GULL. I need it.', 'funny12']],
    ['yuki', '送りました。', '+6d', 'celebrate6 love5'],
  ] },
  { by: 'etienne', at: '76d 11:30', body: 'Published: *A short list of things that were added to our ships because they “weigh nothing”.* 1. Stickers, 4.1 kg. 2. A second bell, 3 kg. 3. Cable ties, 11 kg. 4. The captain’s plants on Delfini, 26 kg, wet. 5. Hope.', r: 'funny26', c: [
    ['eleni', 'The plants stay. They have names.', 'funny13'],
    ['nolwenn', 'What did you measure 5 with?', ['etienne', 'With the difference between the drawing and the scale.', 'insightful9 funny8']],
  ] },
  { by: 'hind', at: '67d 15:00', body: 'J’ai appris à nager à 34 ans, à la piscine de la marina, avec des enfants de six ans qui m’encourageaient. A safety officer at sea who could not swim: I have hidden it for two years. Now I can do 200 metres. If you cannot either: come, I know a good class, the teachers are very small.', r: 'love34 celebrate11', c: [
    ['omar', 'أنا أيضا لا أعرف السباحة. متى نبدأ؟', 'support14', ['hind', 'غدا الساعة السادسة.', 'love8']],
    ['ximena', 'Valiente. I take this into every course, if I may.', 'love6'],
    ['omar', '40 متر!', '+31d', 'celebrate19'],
  ] },
  { by: 'boyan', at: '63d 09:30', body: 'It is quiet without Grand-mère. This morning I woke up at three for no reason, looked at the graph, and there was no graph.', r: 'love11 funny13', c: [
    ['radostina', 'Sleep. That was the feature.', 'like9'],
  ] },
  { by: 'vasco', at: '54d 21:00', body: 'A nossa Aurora nasceu ontem, 3,2 kg, às 5h35, entre duas marés. **Sixteen weeks** at home begin now. Obrigado, council. João, take care of the rope, it is in the left locker.', r: 'love41 celebrate17', c: [
    ['joao', 'Parabéns! The whole 17:24 has signed a card. Also people who only wanted to go to Gaia.', 'love12'],
    ['tiphaine', 'This is why one writes four-page papers. Bienvenue, Aurora.', 'love14'],
    ['etienne', '3.2 kg. Finally something that may be added.', 'love18 funny9'],
  ] },
  { by: 'misaki', at: '42d 02:00', body: '一分の遅れは一分の遅れです。I am often asked whether one minute really matters. A nurse takes our 06:42 to get the 06:58. With one minute of delay she is fifteen late, and someone else goes home from the night shift later. I do not count minutes. I count that someone.', r: 'insightful21 love9', c: [
    ['thalia', 'I am putting this above the planning table.', 'like6'],
    ['krystyna', 'On behalf of all who wait for the relief: thank you.', 'love8'],
  ] },
  { by: 'tiago', at: '38d 17:30', body: 'Último dia! I am going to the maritime school in Lisbon for two years, to come back as a skipper. João has given me his second-best cap and says that the best one has to be earned.', r: 'celebrate22 love6', c: [
    ['beatriz', 'There is a berth with your name on it. In pencil, but Tadeusz’s kind.', 'love9'],
    ['joao', 'The best one is on my head. Until then.', 'love8'],
  ] },
  { by: 'maelys', at: '35d 10:00', body: '**The Admiral’s diary, Gdynia.** “I was given a helmet. Someone has drawn a beard on me, with a pencil of excellent quality. The bees have looked at me and found me tall enough. At night there was a hedgehog. We understand each other.”', r: 'love17 funny11', c: [
    ['halina', 'The helmet is size zero. Staszek made it of a bottle cap and issued it against signature.', 'funny13'],
    ['rachid', 'نعم، هذا أسلوبه.', 'funny8'],
  ] },
  { by: 'noa', at: '31d 20:00', body: 'Someone asked me in the canteen whether flying a boat is *fun*. In the first flight I looked only at numbers. In the second too. In the fifth I looked out of the window for three seconds, and the coast was simply going by, without any sound. Yes.', r: 'love25', c: [
    ['malo', 'C’est exactement pour ça que je suis là.', 'like6'],
    ['etienne', 'You were 61 kg of very concentrated person.', 'funny9'],
  ] },
  { by: 'stanislaw', at: '25d 06:40', body: 'New count. Left-hand gloves: 302. Right-hand gloves: 301. It has taken eleven months, fifty from Brest, Kyriaki in Thessaloniki, and a rule that I shall not write down. **We are in balance.**', r: 'celebrate31 funny14', c: [
    ['kyriaki', 'I wear the left one for you, Stanisław.', 'love12'],
    ['slawek', 'I have just torn a right one. I shall say nothing.', 'funny19', ['stanislaw', 'I heard it.', 'funny17']],
  ] },
  { by: 'maelys', at: '13d 17:00', body: '**The Admiral’s diary, Hamburg.** “A swan inspected me for forty minutes. I did not blink. In the log I am `OBSTACLE_ANIMAL`, which I shall mention to my lawyer, Mme Vaillant. The arm waved. I waved back, with my gaze.”', r: 'funny18 love8', c: [
    ['katharina', 'Added: `species = DUCK, rubber`. Version 4.3 has it.', 'funny12'],
    ['adele', 'I accept the mandate.', 'funny11'],
  ] },
  { by: 'mirek', at: '11d 16:20', body: 'From the crane, 38 m, after work: first the yard goes quiet, then the harbour, then the lamps of Sopot come on one by one. I have been up here for eleven years, and I still do not climb down at once.', r: 'love28', c: [
    ['dorota', 'So that is where you are at half past four.', 'love7'],
    ['anatole', 'Photo, please?', ['mirek', 'No. You have to climb.', 'like11']],
  ] },
  { by: 'lucia', at: '10d 11:00', body: 'Ten fares, three weeks: I have asked the desks how many questions a day they get about prices. Before: 140, now: **22**. Half of the 22 are about the goat, from people who do not own a goat.', r: 'funny16 like8 celebrate4', c: [
    ['graca', 'I have told them that they may borrow one.', 'funny14'],
    ['matilde', 'A hundred and eighteen conversations a day that can be about something nicer.', 'love7'],
  ] },
  { by: 'kalina', at: '6d 18:30', body: 'I was on board with my father, who has never used our app and did not know that I make it. He bought a ticket in three taps and said: “Well, that is how it should be.” I did not say anything for two minutes. Then I did.', r: 'love32', c: [
    ['gurvan', 'And?', ['kalina', 'He asked whether I could repair his television.', 'funny21']],
    ['dimitar', 'Three taps. I counted them a thousand times. This one counts.', 'love7'],
  ] },
  { by: 'aissatou', at: '4d 08:10', body: 'Ten weeks in the house. What I have learned: (1) ask Rozenn, (2) 40-2295 is a Tuesday cable, (3) “mouais” means yes, (4) if someone in Gdynia says “it is on the wall”, then it is law.', r: 'love14 funny10', c: [
    ['rozenn', 'Sur le 1, je demande un pourcentage.', 'funny9'],
    ['dorota', 'It IS on the wall.', 'funny11'],
  ] },
];
