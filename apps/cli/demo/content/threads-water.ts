import type { Thread } from './thread.types.js';

/** The lines: Brest, Hamburg, Thessaloniki, Kobe, Tangier, Porto. */
export const waterThreads: Thread[] = [
  { by: 'petros', in: 'water', at: '352d 09:00', body: 'Figures of the last twelve months, all lines: **1,914,206 passengers, 99.1 % of departures within one minute, 212 cancelled crossings** (171 wind, 22 technical, 12 fog, 6 crew illness, 1 wedding). Thank you. Except for the wedding, Eleni, we still need to talk about the wedding.', r: 'like17 celebrate8 funny5', c: [
    ['eleni', 'The bride was on the wrong pier. What would you have done?', 'love11', ['petros', 'The same. But I would have written “operational reasons”.', 'funny10']],
    ['thalia', 'For the record, the 16:40 was back on time by 17:20.'],
  ] },
  { by: 'kenji', in: 'water', at: '344d 00:40', body: '霧の港\n鴎は待たず\n始発便\n\n(Fog in the harbour. The gull does not wait. First ferry.) Visibility 900 m at departure, radar on, horn as the rules say. Twelve passengers, all asleep.', r: 'love14 like5', c: [
    ['misaki', '航海日誌が毎日こうだといいのに。', 'like4'],
    ['stavros', 'My log says “fog”. I feel poor now.', 'funny12'],
  ] },
  { by: 'gurvan', in: 'water', at: '336d 07:25', body: 'Rade de Brest, coefficient 108 this week. Low water at Lanvéoc will leave us **35 cm** under the keel at 13:10. Galet skips the 13:00, and the 13:30 leaves with the gangway at its steepest: wheelchairs please with two people, not one.', r: 'like8', c: [
    ['youenn', 'I have walked it this morning. With the new grip strip it is fine, without a suitcase.'],
    ['thuyanh', 'Could someone take a photo of the slope with a ruler? It is for the gangway of M-36.', ['morgane', 'Done, 14 degrees. The ruler is now in the water. Sorry.', 'funny7']],
  ] },
  { by: 'thalia', in: 'water', at: '325d 12:30', body: `New timetable for Porto goes live in two weeks. What is different:

- Ribeira to Gaia every **8 minutes** between 17:00 and 20:00 instead of 10
- Afurada at :05 and :35, so that it meets the bus
- Last boat 23:40, *ten minutes later*, because the restaurant staff asked with 326 signatures

Simulated with 30 days of real passengers. Longest queue: 61 people for 8 minutes. Today: 140.`, r: 'like11 insightful4', c: [
    ['beatriz', '8 minutes leaves 70 seconds at the berth. João says yes, if nobody pays with coins.', ['graca', 'They always pay with coins.', 'funny8'], ['lena', 'Even in Brest.']],
    ['nino', 'Your simulation used my counts from before the bridge works. I have newer ones, 6 % more.', ['thalia', 'Send them, I run it again tonight. Better now than in the queue.', 'like3']],
    ['thalia', 'Ran it with the new counts: 68 people, still 8 minutes. It holds.', '+1d', 'like5'],
  ] },
  { by: 'rachid', in: 'water', at: '299d 16:30', body: 'اليوم عبرنا الخليج مع مئة وعشرين تلميذا. لا أحد سقط في الماء، وكلهم أرادوا أن يقودوا السفينة. I let each of them sound the horn once. The harbour master called after the fortieth.', r: 'love19 funny8', c: [
    ['yasmina', 'He called me too. I told him it was a horn test. It was, in a way.', 'funny11'],
    ['salma', 'The teacher wrote: “the best physics lesson of the year”. We answer with six free places for the shy ones who did not dare.', 'love7'],
  ] },
  { by: 'henning', in: 'water', at: '289d 05:50', body: 'Elbe: **2.1 m above** the mean, St. Pauli floods its fish market as usual. Möwe runs to Finkenwerder only, Ponton 3 is horizontal for the first time in its life. Gummistiefel, Kollegen.', r: 'like6', c: [
    ['wiebke', 'Der Parkplatz ist weg. Nicht gesperrt, weg.', 'funny9'],
    ['lilo', '31 people asked at the desk when the fish market opens. I said: to fish, it is open now.', 'funny15'],
  ] },
  { by: 'misaki', in: 'water', at: '276d 02:15', body: 'Harbour loop, one proposal from the crew: announce the *next* pier **before** the ropes are off, not after. Tourists sit down, hear that they are on the wrong boat, and then it is too late for everybody’s dignity.', r: 'like9 insightful3', c: [
    ['petros', 'Simple and right. All lines, please, from next week.'],
    ['yana', 'Heron can trigger the announcement when the gangway goes up minus 40 seconds. Small change.', 'like4', ['misaki', '40秒は長いです。20 is enough, we are in Japan.', 'funny6'], ['beatriz', '60, we are in Porto.', 'funny10'], ['yana', 'It is now a setting.', 'funny7']],
  ] },
  { by: 'eleni', in: 'water', at: '262d 06:00', body: 'The pier cat has moved into the ticket booth and sleeps on the card terminal, because it is warm. We now have two queues: those who pay in cash, and those who wait for the cat.', r: 'love15 funny13', c: [
    ['despina', 'Μετακόμισε μόνη της. I gave her a second, switched-off terminal. She is not stupid. She returned to the warm one.', 'funny12'],
    ['tsvetelina', 'This belongs into Ship’s cats with at least four photos.'],
    ['christos', 'I have put a 5 W heating foil under a cushion. Problem solved, 5 W, measured by me.', 'like6', ['annegret', 'Thank you for the last four words.', 'funny8']],
  ] },
  { by: 'joao', in: 'water', at: '246d 18:10', body: 'A man proposed on the 17:24. She said yes. He then dropped the ring, and it rolled, and Vasco put his foot on it one hand away from the scupper. We closed the scuppers with tape for the kiss. Two minutes late, no complaints.', r: 'love28 celebrate6', c: [
    ['vasco', 'Reflexos de guarda-redes.', 'funny7 like5'],
    ['petros', 'Operational reasons.', 'funny21'],
    ['gwenael', 'Scupper grid with 8 mm instead of 15 from M-36 on. Noted under “love”.', 'funny9'],
  ] },
  { by: 'minji', in: 'water', at: '231d 04:20', body: 'Crew roster tool: I have replaced the eleven spreadsheets of Kobe with **one**, with a check for the rest hours of each person. It found 3 shifts last month with 9.5 hours between them. Allowed is 10. Nobody had noticed, the people themselves included. Other lines can have it, it needs about an hour to fill.', r: 'insightful9 like7', c: [
    ['henning', 'Nehme ich, danke. Hamburg has seven spreadsheets and one wall.'],
    ['hind', 'As safety: please everybody. Half an hour of sleep is a reaction time.', 'support5'],
    ['yasmina', 'Does it work from right to left?', ['minji', '네! I tried it with your roster, the names look right. Please check mine with Korean ones.', 'like3']],
  ] },
  { by: 'stavros', in: 'water', at: '209d 15:00', body: 'Μέσα στον Θερμαϊκό σήμερα δεκατρία δελφίνια. Thirteen dolphins, starboard side, from buoy 4 to Perea. I slowed down to six knots for three minutes, I know, I know. Everybody stood on the right side, the ship did not mind, Étienne.', r: 'love23 like4', c: [
    ['etienne', 'With 118 people on one side she heels 4.2 degrees. I know because I felt it in Brest.', 'funny14'],
    ['kyriaki', 'Ένα μωρό μαζί! There was a calf. A grandmother cried and gave me a koulouri.', 'love10'],
  ] },
  { by: 'petros', in: 'water', at: '184d 08:00', body: 'Spare parts: each line has its own shelf, and each shelf is missing something else. From now on **one list for all six harbours**, in the sheet that Thalia has made. If you take, you write. If the last one goes, you shout. Mediterranean and Atlantic share one shelf in Tangier because it is cheapest to send from there, surprising everybody including me.', r: 'like9', c: [
    ['daichi', 'Kobe has 7 bow-thruster seals and needs 2.', ['rui', 'Porto has 0 and needs 1. どうもありがとう in advance.', 'like3'], ['daichi', 'Sent. With a small present inside.']],
    ['rui', 'Seal arrived. The present was a seal too, a plush one. Respect.', '+6d', 'funny16'],
    ['omar', 'الرف جاهز ومرقم. The shelf is numbered, left to right AND right to left.', 'funny6 like4'],
  ] },
  { by: 'rachid', in: 'water', at: '180d 19:00', body: 'بعد آخر رحلة وجدت على المقعد 14 **بطة صفراء من المطاط**. بقبعة أميرال. A yellow rubber duck in an admiral’s hat, seat 14, Nawras. Nobody has asked for it. It sits at the helm now and looks forward.', r: 'funny18 love9', c: [
    ['salma', 'Entered as lost property no. 1, category “officers”.', 'funny13'],
    ['matilde', 'Rule: after 90 days without an owner it belongs to the house. I will be counting.', 'like5'],
    ['omar', 'It outranks me.', 'funny17'],
  ] },
  { by: 'eleni', in: 'water', at: '168d 11:00', body: '**Glaros is here.** 2,840 nautical miles under tow and on her own keel for the last 30, past the White Tower with every horn in the bay. Stavros cried, he says it was the wind. It was from behind, Stavro.', r: 'celebrate25 love12', c: [
    ['halina', 'Please check the port fender, it rubbed in Biscay. And send her picture to hall 1. They ask every morning.', 'love6'],
    ['stavros', 'Ο άνεμος γύρισε.', 'funny12'],
    ['marta', 'I stay for ten days for the crew training. Open points: 4. One of them is my sunburn.', 'funny8'],
  ] },
  { by: 'eleni', in: 'water', at: '152d 05:10', body: 'First day with two ships on the Perea line. Every **15 minutes** instead of 30. The 05:45 had eleven passengers and a baker, who gave us eleven koulouria and kept none. Everything worked except the second ticket printer, which will learn.', r: 'celebrate16 like6', c: [
    ['thalia', 'First day: 4,318 passengers, +37 %. On time 98.6 %.', 'celebrate7'],
    ['vesela', 'The printer was set to A4. It is not set to A4 any more.', 'funny9'],
  ] },
  { by: 'beatriz', in: 'water', at: '137d 22:50', body: 'Festival night is over: **21,460 passengers between 16:00 and 22:30**, three ships, one of them borrowed, no injury, one lost child found in 4 minutes (she was steering, João was explaining). Feet hurt. Obrigada a todos.', r: 'celebrate22 love8 support4', c: [
    ['inaki', 'I stood on the Gaia side for four hours. The one-way queue worked. Who drew the yellow line?', ['vasco', 'Tiago e eu, with a broom and a tin of Jadwiga’s wrong white.', 'funny9'], ['jadwiga', 'So it was good for something.', 'funny10']],
    ['nino', 'Forecast was 20,900. I take it.', 'celebrate6'],
    ['tiago', 'My grandmother was on the 19:08. She gives us 9 of 10. One point for the music.', 'love7'],
  ] },
  { by: 'shun', in: 'water', at: '129d 05:30', body: '先週から甲板員として勤務しています、渡辺です。First week as a deckhand. I learned: the rope is never where your foot should be, bow to the passengers *after* the gangway, and Nakamura-san hears when the engine room hatch is not closed, from the bridge, with music on.', r: 'love9 like8', c: [
    ['kenji', '最初の週で三つは多い。', 'funny5'],
    ['morgane', 'Bienvenue, Shun! In Brest we have a fourth: never trust a dry step.', 'like4'],
  ] },
  { by: 'misaki', in: 'water', at: '110d 03:00', body: `台風接近のため、明日の全便を欠航とします。Typhoon: **all crossings in Kobe are cancelled tomorrow**.

1. Kamome goes to the inner basin at 15:00, double lines, batteries at 100 %
2. Gangways ashore by 17:00
3. Everybody is at home by 19:00. I mean everybody. Shun, that includes the cat.`, r: 'support21', c: [
    ['tomoko', 'Drill card 7 applies. Roll call at 19:00 by message, a thumbs-up is enough.'],
    ['shun', '猫も帰宅しました。', 'love12'],
    ['petros', 'Write to me at any hour, Misaki. We think of you all.', 'support6'],
    ['misaki', 'It has passed. Two fenders lost, one bent railing, all people well. First ferry at 11:00.', '+1d', 'celebrate17'],
  ] },
  { by: 'yasmina', in: 'water', at: '99d 10:20', body: 'Chergui, 8 Beaufort from the land since the morning. We stopped at 09:50 after the third crossing. The ship can do it; the gangway cannot. 300 people are going round by bus, and the drivers of the city are kind today.', r: 'support9', c: [
    ['hind', 'Right decision, and early. The last operator always stopped one crossing too late.', 'like6'],
    ['gwenael', 'How did the gangway move? If you have a film, I would like to see it before I draw the next.', ['omar', 'Film is with Malo. Turn the sound off, there are words in it.', 'funny9']],
  ] },
  { by: 'kyriaki', in: 'water', at: '92d 14:10', body: 'For the deckhands of the other lines: the new gloves with the **red** palm are good for ropes and bad for phones; the *grey* ones the other way round. Δύο ζευγάρια, δύο τσέπες. Two pairs, two pockets.', r: 'like13', c: [
    ['stanislaw', 'Do you wear out left or right?', ['kyriaki', 'Left. I am left-handed.', 'like2'], ['stanislaw', 'At last.', 'funny14']],
  ] },
  { by: 'yasmina', in: 'water', at: '89d 18:00', body: '90 days have passed, nobody has claimed the duck. By the rules of the house the **Admiral** is ours. Proposal: he travels. Each harbour keeps him for two weeks and sends proof. He leaves for Porto on the parts van.', r: 'celebrate16 funny11 love6', c: [
    ['beatriz', 'Ribeira salutes. He gets seat 1 on Gaivota.', 'like4'],
    ['adele', 'As counsel I confirm the transfer of title. As a colleague I want him in Brest.', 'funny13'],
    ['maelys', 'May I write his diary?', ['yasmina', 'You may. He is vain, be careful.', 'funny6']],
  ] },
  { by: 'folkert', in: 'water', at: '73d 16:45', body: 'Seehund auf dem Ponton, seit heute früh. Er liegt genau auf der gelben Linie, also dahinter, also korrekt. Passengers keep a distance that I have not managed to teach them in nine years.', r: 'funny15 love9', c: [
    ['mehmet', 'OBSTACLE_ANIMAL, correct species pending.', 'funny9'],
    ['henning', 'Er bekommt ein Namensschild und die Frühschicht.', 'funny8'],
  ] },
  { by: 'daichi', in: 'water', at: '66d 01:30', body: 'Kamome had her yearly docking. The hull is clean: the silicone coating held five years, growth under 3 % of the area, mostly in the sea chest. Rudder bearing 0.2 mm play, limit 0.6. She is ten this month and in better shape than I am.', r: 'like12 celebrate5', c: [
    ['kenji', '十年、ありがとう、カモメ。', 'love8'],
    ['jadwiga', 'Five years! Which batch? I want to write to the manufacturer and also show it to everyone who said it was expensive.', ['daichi', 'Batch 0417. The receipt is in the book, it was expensive.', 'funny6'], ['corentin', 'I remember.', 'funny8']],
  ] },
  { by: 'beatriz', in: 'water', at: '62d 09:00', body: 'The Admiral has spent his two weeks in Porto. Proof: (1) on the bow of Gaivota, (2) with João’s grandmother, (3) in a glass of something that was **apple juice**. He now goes to Thessaloniki with the spare seals.', r: 'funny14 love8', c: [
    ['eleni', 'Αναμένουμε τον Ναύαρχο. The cat has been informed and has no comment.', 'funny10'],
    ['rachid', 'هل يأكل جيدا؟', 'funny9', ['joao', 'He floats well.', 'funny8']],
  ] },
  { by: 'gurvan', in: 'water', at: '48d 06:40', body: 'Galet est de retour après sa visite de classe. Stability test passed, the class surveyor was happy and fell asleep on the way back, which we take as a comment on the ride. The bow is now the **right white**.', r: 'like10 celebrate5', c: [
    ['jadwiga', 'From the left too?', ['gurvan', 'From the left too. Photo is under way.'], ['jadwiga', 'I have it as my wallpaper.', 'love9']],
    ['herve', 'New zincs, new seals, new wiper. The old wiper was older than Malo.', 'funny6'],
  ] },
  { by: 'petros', in: 'water', at: '34d 07:00', body: 'Question of the month to skippers: what is the **one** thing on your bridge you would change tomorrow? Not a wish list. One thing. I read all answers, and Gwenaël pays for the best one.', r: 'like9 insightful3', c: [
    ['stavros', 'The horn button. It is next to the wiper. Twice a year I greet the rain.', 'funny16'],
    ['folkert', 'A hook for the coat.', 'like8'],
    ['kenji', '夜間の計器の明るさ。The screens do not get dark enough. At night I hang my cap over the left one.', 'insightful9', ['tsvetelina', 'That one is mine. How dark? I will come with a light meter and you say stop.', 'like6']],
    ['joao', 'A second seat. People come and stand behind me, they may as well sit.', 'funny7'],
    ['rachid', 'مكان للبطة. A place for the duck.', 'funny13'],
    ['gwenael', 'Horn: yes. Hook: yes, embarrassed. Screens: yes. Seat: no. Duck: the drawing is ready.', '+1d', 'celebrate15'],
  ] },
  { by: 'henning', in: 'water', at: '20d 08:30', body: 'Nebel, Sicht unter 300 m, seit fünf Uhr. Möwe is at the berth. Two hundred people on the pontoon, Lilo reads out the traffic news with her theatre voice, and someone has started a choir. We sail when I can see the other side.', r: 'support8 funny9', c: [
    ['lilo', 'Requests are open. Nothing with more than three chords.', 'funny8'],
    ['wiebke', 'Sicht 800 m, wir fahren. The choir did not want to get off.', '+2h', 'celebrate11'],
    ['thalia', '14 crossings cancelled. I have booked them under fog, not under music.', 'funny7'],
  ] },
  { by: 'vasco', in: 'water', at: '12d 20:40', body: 'Hoje o rio estava tão calmo que a Gaivota se via duas vezes. The river was so flat today that there were two Gaivotas, and a tourist asked which one was ours.', r: 'love14', c: [
    ['joao', 'The lower one. It does not need charging.', 'funny15'],
  ] },
  { by: 'misaki', in: 'water', at: '7d 04:00', body: 'ハーバーループ線、通算 **百万人** のお客様をお迎えしました。One million passengers since the line opened! Number 1,000,000 was a lady of 88 who rides every day to feed the gulls. We gave her a pass for life. She asked whether it is transferable.', r: 'celebrate27 love15', c: [
    ['haruka', 'She also took an umbrella from the lost property. We let her choose. 213 left.', 'love9'],
    ['petros', 'Congratulations, Kobe. Is it transferable?', ['misaki', 'It is now.', 'love14']],
    ['ysolde', 'I was on the first crossing, with nine people and a television crew that was seasick. おめでとう、みんな。', 'love8'],
  ] },
  { by: 'youenn', in: 'water', at: '4d 17:15', body: 'Rafale à 52 nœuds à l’entrée du goulet. Galet a bien tenu, on a arrêté après le 16 h 30. One thermos lost, mine. If it comes ashore in Cornwall, it is blue and there was still coffee in it.', r: 'support7 funny6', c: [
    ['gurvan', 'Bonne décision. Thermos on the company, keep the receipt for Aziliz.', ['aziliz', 'Category: “protective equipment”. Approved.', 'funny9']],
  ] },
];
