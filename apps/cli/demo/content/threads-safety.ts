import type { Thread } from './thread.types.js';

/** Near misses, drills and good catches. */
export const safetyThreads: Thread[] = [
  { by: 'inaki', in: 'safety', at: '350d 08:00', body: `Near misses of last month: **34 reported**, the month before 19. No, it did not get more dangerous. You have started to write them down. Three that everybody should read:

1. Hall 1: a sling with a cut, found by @[mirek] *before* the lift
2. Kobe: deck wet with dew, two people slid, nobody fell
3. Brest: forklift reversing, beeper silent, because someone found it annoying`, r: 'like14 insightful6', c: [
    ['mirek', 'A sling costs 40 euros. I cut it in two so that nobody “saves” it.', 'like9'],
    ['herve', 'Le bip, c’était moi. Il est rebranché. Désolé.', 'support10', ['inaki', 'Gracias, Hervé. That was harder than connecting the cable.', 'like4']],
  ] },
  { by: 'tomoko', in: 'safety', at: '332d 01:30', body: 'Man-overboard drill, Kobe, with the dummy we call Tanaka-san: **2 min 10 s** from shout to deck. The slowest part was not the manoeuvre but the shout: three people saw him fall, and each thought that another would say it. From now on: *whoever sees it, shouts it. Three shouts are better than none.*', r: 'insightful13 like5', c: [
    ['petros', 'All lines please repeat this drill with passengers’ eyes: who shouts?'],
    ['eleni', 'Thessaloniki: 2 min 25 s, five shouts, one of them from a fisherman.', '+9d', 'like6 funny4'],
    ['kenji', 'Tanaka-san is heavy when wet. As he should be.', 'like3'],
  ] },
  { by: 'agnieszka', in: 'safety', at: '317d 07:00', body: 'Hearing: grinding aluminium in hall 1 is **101 dB**. With the foam plugs you get 78, *if* they are in. I walked through with the meter and looked at ears: 9 of 14 were right. Moulded plugs for everyone from next week, the nurse takes the imprints on two afternoons. It tickles.', r: 'like9', c: [
    ['kacper', 'What?', 'funny18'],
    ['radek', 'I have them since a year. I hear the birds in the morning. You get used to it.', 'love8'],
  ] },
  { by: 'ximena', in: 'safety', at: '290d 09:30', body: 'Curso de primeros auxilios: la próxima ronda. First aid, next round, in four languages. **Please do not send only the people who like it.** The most useful one in Tangier was Omar, who had come under protest.', r: 'like8 funny6', c: [
    ['omar', 'كنت محتجا، والآن أعلم أولادي. I protested. Now I teach my children.', 'love9'],
    ['zuzanna', 'Gdynia: 14 places, 11 taken. Piotr, you have been “busy” twice.', ['piotr', 'I am going. Put me next to someone who can lift me.', 'funny9']],
  ] },
  { by: 'dariusz', in: 'safety', at: '268d 13:00', body: `Lithium fire drill at the test site, with the fire brigade: one module driven into thermal runaway on purpose.

- Gas detector alarmed **6 min 40 s** before the first flame
- Water mist held the neighbours under 70 °C
- The module burned out in 22 minutes, alone, as designed

Lesson: those six minutes are yours. Use them to get people off, not to look into the hatch.`, r: 'insightful18 like5', c: [
    ['annegret', 'Measured, dated, signed. And frightening, as it should be. Film goes to all crews.', 'like4'],
    ['leszek', 'We showed it on the night shift. Nobody ate for a while.', 'support4'],
  ] },
  { by: 'hind', in: 'safety', at: '249d 10:00', body: 'Bonne nouvelle de Tanger : Rachid refused to sail this morning because **one** lifejacket light of 140 did not blink. He changed the battery, sailed six minutes late, and announced why. The passengers applauded. I want this kind of late more often.', r: 'love13 like9', c: [
    ['rachid', 'ضوء واحد يكفي لتجد إنسانا.', 'love14'],
    ['thalia', 'Six minutes are booked as “light”. I made a new category.', 'like6'],
  ] },
  { by: 'inaki', in: 'safety', at: '225d 08:30', body: 'About the gangway accident in Porto. A passenger’s hand was bruised because a cover was not back in its place. I publish the whole report, linked above every ramp now: **what happened, what we believed, what was true.** Most important line: Rui was called to a pump by someone who had no idea that he was in the middle of something. *Ask before you call away.*', r: 'insightful17 support9', c: [
    ['rui', 'Agree with every word, also those about me.', 'support16'],
    ['gurvan', 'Red lock ordered for Brest. And “are your hands free?” is our question on the radio now.', 'like8'],
    ['beatriz', 'The lady has written: her hand is well, and she takes the boat again, on the other side, to be fair to both.', 'love11'],
  ] },
  { by: 'ewelina', in: 'safety', at: '206d 11:10', body: '**200 days** without a lost-time accident in Gdynia. I know, one does not say it aloud. I say it quietly: every one of these days somebody closed a lid, moved a hose, or told a friend to put his glasses on.', r: 'celebrate20', c: [
    ['piotr', 'I am knocking on wood. On all the wood.', 'funny7'],
    ['natalia', 'Doughnuts at ten. With glasses on.', 'celebrate8'],
  ] },
  { by: 'tomoko', in: 'safety', at: '179d 03:00', body: 'New anti-slip paint on the upper deck of Kamome: before 0.31, now **0.62** wet (pendulum, 12 points). Jadwiga’s recipe with glass beads. The first version with sand was also good, but ate the knees of two children.', r: 'like10 insightful3', c: [
    ['jadwiga', 'Beads, 0.3 mm, second coat, while it is still sticky. Do not let anyone talk you into sand.', 'like5'],
    ['daichi', '塗り直しは五年後で大丈夫だと思います。'],
  ] },
  { by: 'leszek', in: 'safety', at: '155d 04:50', body: 'Tonight I sent a good man home at two, because he had read the same drawing three times. He was angry for a minute, and thankful in the morning. Fatigue is not laziness, it is weather. You look at it and reef.', r: 'love15 support12', c: [
    ['krystyna', 'Reef early. I will remember that.', 'love6'],
    ['tilo', 'Same rule in Hamburg: two yawns, no high voltage.', 'like9'],
  ] },
  { by: 'inaki', in: 'safety', at: '130d 09:00', body: 'Half-year: 231 reports, **188 with a change that you can touch** (lock, rail, paint, sheet, lamp). 21 are open longer than 30 days, they hang by name in every canteen, and the names are those of managers. Including mine, twice.', r: 'like16 celebrate5', c: [
    ['halina', 'Mine is the lamp behind hall 3. It is on its way. Yes, since the last month.', 'funny7', ['wojtek', 'It shines since this morning!', '+2d', 'celebrate7']],
    ['ysolde', 'I would like to be on such a list with something, too. It does us good.', 'like7'],
  ] },
  { by: 'wiebke', in: 'safety', at: '107d 06:00', body: 'Beinaheunfall, meiner: I jumped the last half metre to the pontoon, as for nine years. This time there was a wet leaf. Nothing happened, except that I sat there and thought of my children. I do not jump any more. If you see me jump, shout.', r: 'support24 love7', c: [
    ['folkert', 'I jump too. I used to.', 'support13'],
    ['inaki', 'Wiebke, may I read this out at the start of every training?', ['wiebke', 'With my name. Moin.', 'like11']],
  ] },
  { by: 'ximena', in: 'safety', at: '81d 08:45', body: 'Ejercicio de evacuación en Oporto, con 96 voluntarios from the retirement home: **4 min 02 s**. They were so much more disciplined than the students last year (6 min 30 s, and two selfies) that we shall invite them every time. They have asked for a band.', r: 'funny13 like7', c: [
    ['joao', 'My grandmother gives you 10 of 10. She has never given a 10.', 'love12'],
    ['matilde', 'A band can be found.', 'like4'],
  ] },
  { by: 'mirek', in: 'safety', at: '69d 06:20', body: 'From the crane I see what you do not: people walk *under* the hook while they look at the phone. Yesterday three. I do not lift then. I wait, I look down, and all of you wait with me. It is quite quiet up here, I have time.', r: 'like17 funny5', c: [
    ['dorota', 'He waited eleven minutes for me last week. I have understood.', 'funny11'],
    ['piotr', 'Phone zone is now the yellow box next to the coffee. Nowhere else in the halls.', 'like9'],
  ] },
  { by: 'hind', in: 'safety', at: '43d 14:20', body: 'Chaleur : 41 °C au quai hier. Rule for hot days, starting now in Tangier, Thessaloniki and Porto: **above 35 °C** work in the engine room is at most 20 minutes, two people, one of them outside. Water is not a break, water is equipment.', r: 'like13', c: [
    ['ilias', '20 λεπτά είναι πολλά στους 48 βαθμούς. In the engine room of Delfini it was 48. I say 15.', ['hind', 'You are there, I am not. 15.', 'like9']],
    ['omar', 'الحمد لله. Finally in writing.', 'like6'],
  ] },
  { by: 'ewelina', in: 'safety', at: '24d 10:15', body: 'Good catch of the month: apprentice @[wojtek] stopped the lift of the M-35 keel because one shackle pin was *hand-tight, not moused*. Four tonnes, nineteen people around it, and he is the youngest of them. Exactly then it is hard to lift your arm.', r: 'celebrate21 love6', c: [
    ['mirek', 'I saw his arm and stopped. That is the whole system: one arm, one lever.', 'like11'],
    ['agnieszka', 'Proud. Back to the overhead seams.', 'love7'],
    ['wojtek', 'My heart was louder than hall 1.', 'love9'],
  ] },
  { by: 'tomoko', in: 'safety', at: '10d 02:20', body: '防災訓練のお知らせ。Evacuation drill in Kobe next week, with the school of Port Island. The pupils bring their (our) umbrellas, which is the first drill with **100 umbrellas** that I know of. Hypothesis: they will be faster than us.', r: 'like9 funny7', c: [
    ['ximena', 'Film it! Porto’s pensioners want to see their competition.', 'funny8'],
    ['haruka', '楽しみです！'],
  ] },
  { by: 'dariusz', in: 'safety', at: '4d 12:00', body: 'Small thing, large effect: the hatch of the battery room on Möwe opens *towards* you now when there is smoke, and not away, because the handle is on the side where your second hand is anyway. It cost 60 euros and one afternoon with Mehmet. Drawing is attached to the class file for the others.', r: 'insightful9 like6', c: [
    ['gwenael', 'Taken over into M-35 and M-36. Thank you both.', 'like4'],
    ['mehmet', 'My second hand was always free, now it has a job.', 'funny5'],
  ] },
];
