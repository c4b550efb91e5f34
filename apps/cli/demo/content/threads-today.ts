import type { Thread } from './thread.types.js';

/** The last day or so: what a newcomer sees first. Times count back from now. */
export const todayThreads: Thread[] = [
  { by: 'halina', in: 'yard', at: '31h', body: 'Roof drain above bay 4 is new, with a grid, with **bee guard**. We ran a fire hose over it for an hour: floor dry. M-35 moves into hall 2 as planned. Jadwiga, you have your nine days, signed, in ink.', r: 'celebrate13 like5', c: [
    ['jadwiga', 'I do not dare to say anything.', 'funny9'],
    ['dorota', 'It is on the wall. Line is straight. Photo taken.', 'like6'],
  ] },
  { by: 'yuki', in: 'passengers', at: '29h', body: '児童画コンテスト、三百二十点届きました。Three hundred and twenty drawings for “my ferry in the year 2100”. In 71 of them the ferry flies. In 14 the crew is cats. In one there is a very small woman with a very large umbrella who is in charge of everything.', r: 'love19 funny5', c: [
    ['haruka', 'その絵、ください。', 'love13'],
    ['noa', '71! I feel pressure from below.', 'funny8'],
  ] },
  { by: 'petros', in: 'water', at: '27h', body: `Next two weeks, all lines, at a glance:

- **Porto**: Gaivota in dock for four days, the spare ship comes on the 2nd day, not the 1st
- **Tangier**: second charger in test from 10:00 to 12:00, expect waving
- **Brest**: big tides, 19° at the gangway, two people per wheelchair
- **Hamburg, Kobe, Thessaloniki**: nothing. *I like to write “nothing”.*`, r: 'like14', c: [
    ['beatriz', 'Day 1 is covered by Rui’s rowing club. I am joking. I hired the tourist boat.', 'funny9'],
    ['youenn', 'Encore 19°. Mes mollets remercient la lune.', 'funny8'],
  ] },
  { by: 'inaki', in: 'safety', at: '26h', body: '**Gdynia: 405 days** without a lost-time accident. Nobody has counted aloud since day 200, so nobody noticed the round number. Ewelina has told me this morning, in a whisper, in the stairwell. So I say it once, here, and then we are silent again and look at the next shackle.', r: 'celebrate29 love6', c: [
    ['piotr', 'All the wood is knocked.', 'funny11'],
    ['wojtek', 'With the mallet.', 'love12'],
    ['natalia', 'Doughnuts at ten, quietly.', 'love9'],
  ] },
  { by: 'lena', in: 'brest', at: '25h', body: 'Audience derrière la porte bleue, compte rendu : l’Admiral a demandé *une place à la fenêtre*. Accordé. Il est reparti sur le bureau d’Ysolde, autour du cou une petite clef qu’elle a trouvée « mignonne ».', r: 'love14 funny6', c: [
    ['rozenn', 'Une clef, tiens. Aucune idée.', 'funny9'],
    ['ysolde', 'Elle ouvre quoi ?', 'like2', ['rozenn', 'Le placard à gâteaux.', 'funny12']],
  ] },
  { by: 'nino', in: 'software', at: '23h', body: 'New in the forecast: it says *how sure* it is. “212 ± 15” on a normal day, “212 ± 90” before a derby. Petya has done the statistics, I have done the semicolons. Skippers, please tell us if the ± is a help or a shrug.', r: 'insightful9 celebrate4', c: [
    ['stavros', 'With ± 90 I put one deckhand more on the gangway. With ± 15 not. It is a help.', 'like8'],
    ['petya', 'That is exactly the sentence from my exam, except that now it is real.', 'love7'],
  ] },
  { by: 'ilias', in: 'night', at: '21h', body: 'Delfini, port bearing: 61 °C tonight instead of 54. Not yet a problem, a *quiet sentence*. I have taken a grease sample and told Eleni. Iñaki, you wanted them loud.', r: 'like7 support3', c: [
    ['leszek', 'Loud and clear.', 'like3'],
    ['ilias', 'Sample: water in the grease. Seal is leaking. Kobe’s shelf has one, Daichi is sending it with a present.', '+9h', 'like5'],
  ] },
  { by: 'marta', in: 'libellule', at: '20h', body: `The class surveyor was on board for six hours. Flights 21 to 23:

- night landing on lights only: **good**
- one flap frozen on purpose at 18 knots: she sat down like a lady
- evacuation of 40 in 1 min 35 s (limit 3 min)

He asked for two more drawings and the recipe of the tea. No date. But he *smiled*.`, r: 'celebrate12 like5', c: [
    ['nolwenn', 'Drawings go out today.', 'like3'],
    ['hamid', 'Recipe too: fifteen minutes, no shortcuts.', 'love6'],
    ['ysolde', 'No date. I like how you wrote that.', 'love5'],
  ] },
  { by: 'salma', in: 'passengers', at: '18h', body: 'السيدة صاحبة الشاي بلغت اليوم الواحدة والتسعين. The lady of seat 3 is 91 today. Rachid has announced it over the loudspeaker, 80 people sang, in two languages and four keys. Her sister had been waiting on the other side with a cake and had heard everything.', r: 'love27 celebrate5', c: [
    ['thalia', 'Please tell her that the 10:00 stays as long as she wants.', 'love14'],
    ['rachid', 'غنيت أنا أيضا. أعتذر للجميع.', 'funny9'],
  ] },
  { by: 'boyan', in: 'software', at: '16h', body: 'Restore drill: I deleted the whole staging database in front of witnesses and brought it back from the backups. **23 minutes**, of which 9 were spent looking for the page that says how. The page is now on the first page. Next drill without warning, and without me.', r: 'like11 insightful5', c: [
    ['stefan', 'Without you is the real one. I volunteer Vesela.', 'funny6', ['vesela', 'Vesela heard that. Vesela accepts.', 'celebrate7']],
    ['ivaylo', 'Coffee list?', ['boyan', 'Restored first. I have learned.', 'funny13']],
  ] },
  { by: 'thuyanh', at: '14h', body: 'The seat of M-36 is final. Eleven prototypes, 187 people who sat on them, among them 96 pensioners from Porto, one class of eight-year-olds, and Youenn, who slept on number 9. **Number 9 it is.** Étienne: 6.4 kg, 300 g less than today.', r: 'love18 celebrate9', c: [
    ['etienne', 'Mouais!', 'funny13 love4', ['malo', 'With an exclamation mark. I have a screenshot.', 'funny12']],
    ['youenn', 'Je confirme le 9. Réveillez-moi à Lanvéoc.', 'funny9'],
    ['matilde', 'A third of the complaints of the first post I ever wrote here will come back. Worth it.', 'like5'],
  ] },
  { by: 'tomoko', in: 'safety', at: '13h', body: '訓練結果：全員退避 **三分四十秒**、傘百本、転倒ゼロ。Drill with the school: 3 min 40 s, one hundred umbrellas, zero falls. They have beaten Porto’s pensioners by 22 seconds. I await the protest.', r: 'celebrate14 funny7', c: [
    ['ximena', 'The pensioners demand a rematch and *a longer ramp for the others*.', 'funny14'],
    ['joao', 'My grandmother: “They are eight. We have hips.”', 'funny17'],
  ] },
  { by: 'mirek', in: 'wheels', at: '11h', body: 'Done. **28,400 km.** The last 380 metres were ten times up the ladder of crane 2, with @[wojtek] on the ground who struck the frame at each arrival. It sounded like a bell. View at the top: all of you, more or less.', r: 'celebrate32 love14', c: [
    ['radostina', 'We have been round the world and nobody had to take leave. Thank you, everyone. Legs up.', 'love11'],
    ['ysolde', 'I was rowing and heard it. In Brest. Do not argue.', 'love9'],
    ['boyan', 'The table is closed. It still refuses opinions.', 'funny10'],
    ['malo', 'On recommence dans l’autre sens ?', 'funny12'],
  ] },
  { by: 'sevim', in: 'energy', at: '10h', body: 'Tangier, second charger: first contact at 10:07, **0.41 mΩ**, full power after nine minutes, Roman wall unmoved. @[anass] did the commissioning alone, I only held the cable and my tongue.', r: 'celebrate12 like4', c: [
    ['anass', 'Elle a tenu le câble. La langue, presque.', 'funny11'],
    ['yasmina', 'The harbour master asked whether one can charge a scooter there. I have said: only if it displaces forty tonnes.', 'funny9'],
  ] },
  { by: 'minji', in: 'kobe', at: '9h', body: '来月の当番表ができました。連続夜勤なし、全員十時間以上あいています。다들 확인해 주세요. 渡辺さん、希望どおり木曜休みです（猫の予防接種）。', r: 'like6 love3', c: [
    ['shun', 'ありがとうございます。タイフウもよろしくと言っています。', 'love7'],
    ['kenji', '猫に当番はないのか。', 'funny8'],
  ] },
  { by: 'halina', at: '8h', body: 'Wojtek has asked me again why ships float. I have now a good answer: because the sea tries to put back what you pushed away, and we only arrange that it pushes evenly. He wrote it down, with the pencil. Then he asked why planes fly and I sent him to Noa.', r: 'love21 funny7', c: [
    ['noa', 'He is here. We are at the whiteboard since an hour. It is the best hour of my week.', 'love12'],
    ['agnieszka', 'He is supposed to be at booth 3.', 'funny14', ['wojtek', 'I am running.', 'funny16']],
  ] },
  { by: 'natalia', in: 'kitchen', at: '7h', body: 'Soup of today, by vote: **żurek 31**, pea 18, “the orange one” 12. To the orange one: it is called pumpkin, and it did nothing to you. Pot two is on at one in the night, as always.', r: 'like12 love5', c: [
    ['radek', 'MORE, PLEASE, THANK YOU.', 'funny13'],
    ['tomoko', 'I will try the orange one with miso.', 'like4'],
  ] },
  { by: 'henning', in: 'hamburg', at: '6h', body: 'Moin. Der Prüfer hat Nachwuchs: **vier graue Küken** auf der Ladeplatte, in einer Reihe, hinter der gelben Linie. Möwe lädt heute an Platz 2. Wer meckert, darf es den Küken selbst sagen.', r: 'love24 celebrate4', c: [
    ['mehmet', 'ICH HABE FOTOS.', 'love15'],
    ['katharina', '`OBSTACLE_ANIMAL, species = SWAN, count = 5`. I have never been so happy about a log line.', 'love11 funny6'],
    ['wiebke', 'Schild ist dran: „Bitte leise laden.“', 'funny9 love4'],
  ] },
  { by: 'yasmina', in: 'water', at: '5h', body: 'The school vote for **M-35** is counted, 4,228 children:\n\n1. *Nawras Sghir* (little gull) 1,962\n2. *Dolfin* 1,879\n3. *Admiral* 387\n\nBy 83 votes. It is a gull. Again. I would like to hear nothing from Gdynia.', r: 'funny29 celebrate14', c: [
    ['piotr', 'G.', 'funny18', ['mirek', 'U.', 'funny12'], ['stanislaw', 'L.', 'funny11'], ['wojtek', 'L!', 'funny13']],
    ['halina', 'Seven gulls, one seal and a dolphin that we do not call by its name. Mabrouk, Tangier.', 'celebrate9'],
    ['rachid', '387 صوتا للأميرال. لن أنسى ذلك.', 'love10'],
  ] },
  { by: 'corentin', at: '4h', body: 'Aziliz and I have closed the month in two days instead of six. Not by working faster: we have asked all of you for *fewer* things. If we still ask you for something that you believe nobody reads, tell us. You are probably right.', r: 'like17 celebrate4', c: [
    ['bilal', 'Form 12.', 'like6', ['aziliz', 'Form 12 is dead. It was quick, it did not suffer.', 'funny16']],
    ['gurvan', 'Le tableau des consommations de cirage.', 'funny9', ['corentin', 'We have WHAT?', 'funny17']],
  ] },
  { by: 'rozenn', in: 'house', at: '190m', body: 'For the calendar of all sites: in two weeks, on the Friday, from 15:00, **fire extinguisher inspection on Quai Sud**. It is long, it is dull, attendance is wished. Bring a coat. Whoever has questions, has not been invited to ask them.', r: 'like12 funny9', c: [
    ['ysolde', 'Do I have to come?', 'like2', ['rozenn', 'Oui.', 'funny15']],
    ['piotr', 'Gdynia sends eleven people to look at an extinguisher. We like extinguishers.', 'funny14'],
    ['inaki', 'As head of safety I confirm that it is a very important extinguisher.', 'funny16'],
  ] },
  { by: 'eleni', in: 'cats', at: '150m', body: 'Η Κυρία Τερματικού επέστρεψε στο ταμείο. After two weeks at the window she is back on the card terminal. The new one has a heated edge, Christos says “by accident”. Queue: long. Mood: excellent.', r: 'love16 funny4', c: [
    ['christos', '5 W, measured by me.', 'funny9'],
    ['tsvetelina', 'Piksel sends her regards by knocking over a glass.', 'funny7'],
  ] },
  { by: 'matilde', in: 'passengers', at: '95m', body: 'Complaint by hand, today: *“I have been taking your boat for a year and I have **nothing** to complain about, so I feel that I am not being heard.”* I have invited her for coffee. She will chair the passenger panel.', r: 'love18 funny8', c: [
    ['lucia', 'Has she an opinion on goats?', 'funny12'],
    ['lilo', 'I know this lady. She nods in Hamburg style.', 'funny6'],
  ] },
  { by: 'gwenael', in: 'design', at: '80m', body: 'M-36: the class has approved arrangement **C** with two remarks, both about the chart shelf, small. They ask what it is for. I have answered “traditional instrument”.', r: 'funny9 celebrate5', c: [
    ['ysolde', 'It has a window seat, I hope.', 'funny6'],
    ['etienne', 'Load case: 0.09 kg, eccentric.', 'funny8'],
  ] },
  { by: 'wiebke', at: '55m', body: 'Eben auf der Elbe: Regen von links, Sonne von rechts, und mittendrin fragt ein kleines Mädchen, ob wir gerade **durch** den Regenbogen fahren. Ich habe Ja gesagt. Folkert hat kurz das Horn benutzt, zur Bestätigung.', r: 'love16', c: [
    ['folkert', 'Es war eindeutig durch.', 'love7'],
    ['noa', 'Physically you can never… no. Yes. Through it.', 'love9'],
  ] },
  { by: 'dorota', in: 'yard', at: '38m', body: `Plan for next week:

1. **Hall 1**: M-35 frames 24 to 31, *port side first*
2. **Hall 2**: bow section comes in, paint from day 3
3. **Hall 3**: no visitors without @[hamid]
4. Crane 2: ladder closed for sport`, r: 'like8 funny3', c: [
    ['mirek', 'Understood. Lifts for tomorrow, please. With words.', 'like3'],
  ] },
  { by: 'yana', in: 'software', at: '24m', body: 'Refunds without a phone call: **live in all six harbours** since this morning. So far 41 refunds, average time 50 seconds, calls to Haruka: zero. She phoned *me* to ask whether the phone is broken.', r: 'celebrate9 funny6', c: [
    ['haruka', '静かすぎて不安でした。', 'funny8'],
  ] },
  { by: 'joao', at: '12m', body: 'Grey sky, warm rain, river like milk. 14 people and a dog on board, nobody is in a hurry. The 17:24 is my favourite even when nothing happens on it.', r: 'love7', c: [
    ['graca', 'Guarda-me o lugar da janela, vou contigo na próxima.', 'love3'],
  ] },
];
