import type { Thread } from './thread.types.js';

/** Pont, Heron, Tally, the crowd forecast, and the long goodbye of the server called Grand-mère. */
export const softwareThreads: Thread[] = [
  { by: 'radostina', in: 'software', at: '354d 08:00', body: `What we do this year, on one page:

- **Pont**: one ticket for all harbours, bought in three taps
- **Heron**: boards that are right, also when we are not
- **Tally**: count people, never recognise them
- Switch off **Grand-mère** before she switches off us

What we do *not* do: an assistant that talks. The ferry leaves at :20. That is the conversation.`, r: 'like14 love3 funny5', c: [
    ['boyan', 'Grand-mère has been up for 2,190 days. She will not go quietly.', 'funny7'],
    ['yana', 'Can I put the last line on a poster?', ['radostina', 'You can put it in the backlog, and then I say no to it there.', 'funny4']],
  ] },
  { by: 'nino', in: 'software', at: '341d 10:30', body: 'The first **crowd forecast** for Porto is live, internally. Inputs: hour, weather, cruise ships in Leixões, football. It is off by 7 % on ordinary days and by 60 % on days when the home team wins. I am adding *goals*.', r: 'insightful8 funny7', c: [
    ['beatriz', 'And penalties. After penalties they stay and talk.', 'funny9', ['nino', 'Feature added: `went_to_penalties`. Error is 11 % now. ფეხბურთი is a science.', 'like4']],
    ['thalia', 'Can I have the forecast three days ahead, per hour? Then I can move the extra crossing.', ['nino', 'Next week.']],
  ] },
  { by: 'dimitar', in: 'software', at: '329d 13:15', body: 'Found today while testing the ticket machine with gloves: you can buy **−1** children. The machine then pays you 1.20 €. Repaired before lunch. I have not told the children.', r: 'funny21 like4', c: [
    ['aziliz', 'Has anyone else found it before you?', ['dimitar', 'I checked three years of sales: two times, both at 02:00 in our own test rig, both me.', 'funny8']],
    ['kalina', 'We need you on the app with oven mitts next.'],
  ] },
  { by: 'ivaylo', in: 'software', at: '318d 09:05', body: `Deleted today: the old fare module, 14,200 lines. Replaced by 900 lines and **one table that Matilde can read**. All 2.1 million tickets of last year, computed again with the new code: 2,099,998 equal, 2 different. In both cases the old one was wrong.`, r: 'celebrate12 insightful5', c: [
    ['matilde', 'I have read the table, with a coffee, in ten minutes. For seven years nobody could tell me what a bicycle costs after nine in the evening.', 'love9'],
    ['gergana', '14,200! I wrote 3 of them, in my first week. Rest in peace.', 'funny7'],
    ['corentin', 'Who are the two?', ['ivaylo', 'You are owed 0.40 €, actually. The other one is a dog.', 'funny18']],
  ] },
  { by: 'tsvetelina', in: 'software', at: '304d 12:20', body: 'I stood at Pier 1 for two mornings with a notebook. 60 people looked at the departure board. **Average time: 4 seconds.** What they search: *is mine the next one, and do I have to run?* Nobody searches the vessel’s name, our largest letters. Redesign: minutes first, pier second, name small.', r: 'insightful15 like6', c: [
    ['eleni', 'Stavros will miss the large name.', ['stavros', 'Stavros knows which ship he is on.', 'funny14']],
    ['thuyanh', 'For low vision: 4 seconds was the average, who were the slow ones?', ['tsvetelina', 'Seven people over 10 s, five of them with glasses in their hand. For them there is a button on the pole: the board grows to three lines and speaks.', 'love6']],
    ['yana', 'In the plan. I would rather drop the animations.', ['tsvetelina', 'There are no animations.'], ['yana', 'Perfect, then it is free.', 'funny5']],
  ] },
  { by: 'kalina', in: 'software', at: '281d 15:00', body: 'App 3.8 is in the stores. Tickets now work **without network**, which means: in Lanvéoc, in the tunnel in Hamburg, and behind Kobe’s concert hall. Size went from 41 to 19 MB because I removed a map of Australia that somebody had bundled.', r: 'celebrate9 funny6', c: [
    ['jonas', 'I was going to ask whether Australia is planned.', 'funny8'],
    ['morgane', 'Essayé ce matin à Lanvéoc : ça marche. Enfin !', 'like5'],
  ] },
  { by: 'petya', in: 'software', at: '33d 11:10', body: 'My first pull request has been merged, it adds the tides of eleven ports to the warehouse. Ivaylo left 23 comments and a drawing of a duck. I am told both are signs of respect.', r: 'celebrate14 love5', c: [
    ['ivaylo', '22 comments. One was only “👍”.', 'funny4'],
    ['nino', 'And the forecast for Brest improved by two points on the same night because of it. კარგი საქმე!', 'celebrate5'],
    ['boyan', 'My first one here had 40 comments and took Hamburg offline. You are ahead.', 'funny9'],
  ] },
  { by: 'arman', in: 'software', at: '259d 14:40', body: 'Tally’s new sensor counts *heads as warm blobs*, on the device, and forgets them after the gangway. No picture ever leaves the ship, there is not even a wire for it. Accuracy against Morgane with a clicker, 40 crossings: Tally 99.2 %, Morgane 99.4 %.', r: 'insightful9 like7', c: [
    ['morgane', 'Still champion.', 'funny13 celebrate4'],
    ['tiphaine', 'The council thanks you for the wire that is not there. That was our question number one.', 'like5'],
    ['matilde', 'What does it do with prams?', ['arman', 'One warm blob per person, however small. Two prams with twins: correct. One pram with a dog: two persons.', 'funny9']],
  ] },
  { by: 'boyan', in: 'software', at: '242d 09:30', body: `Post-mortem **“Clocks are data, not arithmetic”** is published. In five lines:

1. We stored \`+09:00\` where we meant \`Asia/Tokyo\`
2. A well-meant bulk edit moved everybody by an hour
3. No test ever asked Kobe for the time
4. We do now: 8 sites × 4 dates, in 0.3 seconds, at every build
5. The hand-made edit page is gone. It was quick to use, *that was the problem*`, r: 'insightful16 like6', c: [
    ['misaki', '分かりやすいです。I have shown it to the crew. Kenji asks whether we could store the tide as data, too.', 'like3', ['ivaylo', 'We do arithmetic with the tide. He has a point.', 'funny5']],
    ['inaki', 'The clearest report I have read this year. I will steal the format for safety.', 'like6'],
  ] },
  { by: 'paulemile', in: 'software', at: '220d 10:00', body: 'Après-demain, c’est mon dernier jour. Nine years, three offices, one flood, and a server in a cupboard that I should have moved seven years ago. The passwords are with Stefan, the plants with Rozenn, the apology to Boyan is in the README. Merci à tous, vraiment.', r: 'love15 support8', c: [
    ['boyan', 'I read the README. Section 4 made me laugh and section 5 saved my week.', 'love6'],
    ['rozenn', 'Les plantes vont bien. Le cactus te réclame.', 'love7'],
    ['stefan', 'Good wind, Paul-Émile. You picked up at three in the morning, every time.', 'like8'],
  ] },
  { by: 'stefan', in: 'software', at: '158d 07:50', body: `Passkeys, how we are doing: **71 of 84** mailboxes. Vesela is in Gdynia this week, I am in Porto. It takes six minutes, you need your phone and a finger. After that you never type a password again, and the people who want yours can go fishing.`, r: 'like11', c: [
    ['piotr', 'Which finger? Mine have no print left. I sand aluminium.', 'funny12', ['vesela', 'I have a key for you that goes on the ring. It has no opinion about fingers.', 'like5']],
    ['jadwiga', 'Six minutes was true. I had prepared for an afternoon.'],
    ['stefan', '84 of 84. Thank you. I owe Vesela a dinner with eight courses, one per site.', '+19d', 'celebrate13'],
  ] },
  { by: 'yana', in: 'software', at: '126d 12:00', body: 'Roadmap, next quarter, in the order in which we start: **1.** family tickets, **2.** boards readable at night on the bridge, **3.** refunds without a phone call, **4.** bicycles counted. Not in it: seat reservation. I have been asked eleven times. It is a twelve-minute crossing, dear colleagues.', r: 'like9 funny5', c: [
    ['haruka', '返金が電話なしで！ Number 3 would save me five hours a week.', 'like5', ['yana', 'Then it becomes number 2. The bridge waits three weeks longer, I have asked the bridge.', 'like6'], ['kenji', 'The bridge agrees.', 'like4']],
    ['gergana', 'I would like to take number 1, as my last big thing before I go.', ['yana', 'It is yours. And it is a loss for us.', 'support4']],
  ] },
  { by: 'gergana', in: 'software', at: '89d 15:30', body: 'Family tickets are live. Tomorrow I leave for a year in Patagonia with a tent and no laptop. Thank you for five years in which nobody ever said “quick fix” to me with a straight face. Пазете Piksel.', r: 'love17 celebrate6', c: [
    ['tsvetelina', 'Piksel has sat on your keyboard all afternoon. I think she is writing you a reference.', 'love9'],
    ['radostina', 'The door is open. It has a badge reader, but for you it is open.', 'love8'],
    ['lucia', 'First day: 412 families. One of them had seven children and bought one ticket in three taps. Gracias, Gergana.', '+20h', 'celebrate7'],
  ] },
  { by: 'nino', in: 'software', at: '82d 09:20', body: 'The forecast now explains itself: under each number it says *why* (“cruise ship +340, rain −120, school trip +45”). The captains did not trust a bare number, and they were right not to.', r: 'insightful11 like5', c: [
    ['joao', 'Yesterday it said “rain −120” and it did not rain. I forgive, because it told me why it was wrong.', 'like6'],
    ['thalia', 'That line saves me half an hour of telephone every day.'],
  ] },
  { by: 'boyan', in: 'software', at: '64d 14:00', body: `**Grand-mère** (hostname \`gm01\`, cupboard on the second floor in Brest, three disks of which two liked each other) was switched off today at 14:00 by Rozenn, who owns the key of the cupboard. Uptime **2,480 days**.

She ran tickets, boards, the door, the coffee list, and for a while the heating. There is cake in Brest, Varna and, because she would have wanted it, in the incident channel.`, r: 'celebrate19 love8 funny6', c: [
    ['rozenn', 'J’ai appuyé sur le bouton. J’ai eu un petit pincement. Elle chauffait bien le couloir.', 'love11'],
    ['aziliz', 'Book value 0.00 €, sentimental value not depreciable.', 'funny14'],
    ['ivaylo', 'Ten minutes later the coffee list was down. Nobody had known where it lives.', 'funny15', ['boyan', 'It lives in Varna now, with backups. Two.', 'like4']],
    ['annegret', 'It used 310 W. Thank you.', 'like7'],
  ] },
  { by: 'vesela', in: 'software', at: '53d 08:40', body: 'Top three of the support questions this month: (1) “the printer”, 31 times, (2) “I cannot hear you”, mute button, 19 times, (3) “what is my employee number”, it is on the badge, *below the photo*, 12 times. I answer each one with love. Still, the badge. Below the photo.', r: 'funny17 like4', c: [
    ['kacper', 'Mine is under paint.', 'funny9', ['vesela', 'M-number starts with 10, I will look it up. Then we get you a new badge.', 'love3']],
    ['radek', 'Why is it so small?', ['vesela', 'New badges next month: number in 14 point. You win.', 'celebrate6']],
  ] },
  { by: 'ivaylo', in: 'software', at: '39d 13:25', body: 'Reading group for engineers, every second week, 45 minutes: we read **one piece of our own code** aloud, the author may not speak for the first twenty minutes. First victim is my queue. Visitors from other teams are welcome, Katharina has already asked for popcorn.', r: 'like9 insightful4', c: [
    ['katharina', 'My arm firmware volunteers for the second round. The author has lost all fear.', 'like5'],
    ['petya', 'I understood 60 % and found a typo. Best meeting so far.', '+1d', 'funny6'],
  ] },
  { by: 'stefan', in: 'software', at: '9d 09:00', body: 'Yesterday’s mail “Your parcel is waiting at the quay” came from **us**. It was an exercise. 96 received it, 7 clicked, **38 reported it**, the first one after 90 seconds (Graça, who has no mailbox; she saw it on a colleague’s screen and called me). No list of names, no training video as punishment.', r: 'insightful8 funny6 like4', c: [
    ['graca', 'A parcel never waits at the quay. It gets stolen at the quay.', 'funny19'],
    ['hind', 'I clicked. I was really waiting for a parcel. Now I know how it feels, which is useful for drills.', 'support9'],
  ] },
  { by: 'tsvetelina', in: 'software', at: '8d 16:00', body: 'Night mode for bridge screens: I sat with @[kenji] and the light meter until 23:00. Result: **0.4 cd/m²**, amber on black, and one button “I am looking for something” that gives light for five seconds. His cap is back on his head.', r: 'love12 celebrate6', c: [
    ['kenji', '星が見えます。One sees the stars again.', 'love14'],
    ['stavros', 'When does it come to Glaros? I have only one cap.', 'funny6', ['yana', 'With the next update, to all ships. We start with you.', 'like4']],
  ] },
  { by: 'vesela', in: 'software', at: '135d 12:40', body: 'Обобщение за седмицата на български, защото в офиса валя и всички са тук: климатикът на втория етаж вече **не** говори с принтера. Не питайте как са се познавали. Ивайло намери общия адрес, аз намерих виновния кабел, Piksel намери топлия рутер.', r: 'funny11 like4', c: [
    ['ivaylo', 'Статичен адрес от времето на Grand-mère. Баба пак ни надживя.', 'funny8'],
    ['stefan', 'Записано. Кабелът е в рамка над вратата.', 'funny6'],
    ['nino', 'I read it with a dictionary and with joy.', 'love4'],
  ] },
];
