import type { Thread } from './thread.types.js';

/** The whole house, and those who are new in it. */
export const houseThreads: Thread[] = [
  { by: 'ysolde', in: 'house', at: '358d 08:00', body: `A letter from the quay.

We carried 1.9 million people last year and hurt none of them badly. We built one hull and a half. We earned 1.1 million, after two years in which we did not. Half of that goes into Libel—into things I will tell you about when there is something to see; a third goes to you, with the next pay; the rest pays back the patient bank.

I row past our ships every morning. They look better than my spreadsheets did when I dreamt of them. Thank you.`, r: 'love31 celebrate22', c: [
    ['stavros', 'Ευχαριστούμε, καπετάνισσα.', 'love8'],
    ['piotr', 'Libel-what?', 'funny14', ['ysolde', 'A typing error, Piotr.', 'funny16']],
    ['graca', 'I read it aloud at the ticket desk. There was applause from people who do not work here.', 'love11'],
    ['aziliz', 'The third is in the payroll run of this month. I have checked it with Tiphaine, twice.', 'like7'],
  ] },
  { by: 'solene', in: 'house', at: '328d 09:00', body: `**Learning weeks.** Everybody has five days a year, on paid time, for something that makes you better at your work or *at somebody else’s*. Last year 41 people used them. What worked best: swapping. A welder in the design office, a controller on the night ferry.

Tell your manager, then tell Clémence or Zuzanna. That is the whole procedure.`, r: 'like21 celebrate5', c: [
    ['aziliz', 'I was the controller on the night ferry. I have never since questioned the budget for rain jackets.', 'funny17'],
    ['bohdan', 'Чи можна до Гамбурга, на стенд? Could I go to Hamburg, to the test bench?', ['joerg', 'Ja! Come for the whole week. Bring good shoes and questions.', 'like6']],
  ] },
  { by: 'maelys', in: 'house', at: '307d 10:00', body: 'Who are we, in numbers, because the newspaper asked: **98 people, 8 sites, 17 mother tongues**, average age 41, the longest-serving is Youenn (crossing number one), the newest started on Monday of last week. Most common first name: nobody shares one. Most common lunch: soup.', r: 'like14 insightful3', c: [
    ['natalia', 'I rest my case.', 'funny11'],
    ['youenn', 'Crossing number one was free. We forgot to print tickets.', 'funny15', ['ysolde', 'And we ran aground for a minute and called it a demonstration.', 'funny19']],
  ] },
  { by: 'rozenn', in: 'house', at: '207d 07:45', body: 'Brest has moved! New address: **Quai Sud, the house with the blue door**. Parcels until 16:00, ring twice. The bench outside is for everybody, also for fishermen, they were there first. Visitors from the other sites get the desk with the view, that is a rule of Ysolde.', r: 'celebrate16 like6', c: [
    ['henning', 'How is the mobile signal? At the old house one had to stand on the filing cabinet.', ['rozenn', 'Perfect, and the filing cabinet found a new home with Anatole. He stands on it anyway.', 'funny10']],
    ['malo', 'On peut mettre un kayak à l’eau depuis la cour !', 'celebrate7'],
  ] },
  { by: 'corentin', in: 'house', at: '183d 09:30', body: `The half-year, understandable in one minute:

| | plan | real |
|---|---|---|
| tickets and contracts | 9.4 M€ | 9.7 M€ |
| aluminium, cells, cable | 3.1 | **3.6** |
| all of us | 3.9 | 3.9 |
| left over | 0.5 | 0.3 |

Aluminium is the story. Bilal has fixed the price for the next two hulls, so the second half will be better. No freeze, no surprises. Questions here or at my desk, both are open.`, r: 'like17 insightful4', c: [
    ['slawek', 'Do we sell the offcuts? There are four tonnes behind hall 1.', ['bilal', 'We did, badly. I have just called two other buyers: +38 % per kilo. Merci, Sławek, that is 5,200 €.', 'celebrate13'], ['corentin', 'A pipefitter has just improved the half-year. I want more such questions.', 'like11']],
  ] },
  { by: 'halina', in: 'house', at: '141d 15:00', body: 'Tadeusz has left the yard today at three, through the main gate, on his bicycle, with a jar of honey, and without turning round. Then he turned round.', r: 'love39', c: [
    ['ysolde', 'He taught me in my first year that a drawing is a promise that someone else has to keep. Merci, Tadeusz.', 'love14'],
    ['oksana', 'All his pencil marks stay.', 'love12'],
  ] },
  { by: 'clemence', in: 'house', at: '112d 10:00', body: 'Parental leave, new from next month: **16 weeks at full pay** for every parent, at every site, however the child comes to you. Until now that depended on the country. The council asked for it in a very good four-page paper, we added two weeks.', r: 'love34 celebrate18', c: [
    ['tiphaine', 'I want it noted that the employer raised our bid. It is a strange feeling.', 'funny17 love5'],
    ['vasco', 'Isto é verdade? We are expecting in three months.', 'love15', ['clemence', 'Parabéns! Yes. Call me, it is one form, and I have filled in most of it.', 'love9']],
    ['krystyna', 'When mine were small it was two days and a cake. I am glad.', 'love13'],
  ] },
  { by: 'matilde', in: 'house', at: '79d 09:00', body: 'The **Admiral** (for newcomers: a rubber duck with a hat, found on Nawras, property of the house) has his own route sheet now. Next: Thessaloniki, Varna, Gdynia, Hamburg, Brest, Kobe. Two weeks each. Proof of life is published where everybody can see it. It is the only travel budget that Corentin approved without a question.', r: 'funny22 love7', c: [
    ['corentin', 'I had one question: economy?', 'funny15'],
    ['halina', 'He gets a helmet here.', 'funny9'],
  ] },
  { by: 'solene', in: 'house', at: '50d 09:15', body: `Results of *How are you, really?*, 91 of 103 answered, thank you.

**Good:** “I can say that something is wrong” 94 %, “my work matters” 91 %
**Not good:** “I know what is decided above me and why” 58 %, “I can rest on my days off” 63 %, on the night shift **49 %**

We start with the two bad ones. Ysolde publishes the decisions of the blue door every second week in here, and Leszek, Tilo and the council draw a new night roster. In six months we ask exactly the same questions again.`, r: 'like23 support8 insightful6', c: [
    ['leszek', 'Three proposals are on the door of hall 1 and in the night group. Vote with a pencil.', 'like8'],
    ['arman', '58 % is honest. Half of what I know about decisions I know from Rozenn.', 'funny16', ['rozenn', 'I shall start to charge.', 'funny14']],
    ['daichi', '夜の連絡を減らすだけでも違うと思います。Fewer messages at night would already help. Not each of my days off is Hamburg’s.', 'insightful8', ['annegret', 'That one is for us. We schedule ours now for your morning.', 'like7']],
  ] },
  { by: 'ysolde', in: 'house', at: '36d 09:00', body: `Decisions of the blue door, first edition.

1. **M-36** will be built; contract signed with Brest for a second ship on the Rade line
2. The night allowance goes up by 12 % from the next roster
3. We said *no* to an offer to run a seventh harbour. Good money, no night crew to be found, and I do not want to borrow one from your days off
4. Not decided: a workshop in Kobe. Needs a number that we believe

Ask here. I answer on the day, or say when.`, r: 'like29 celebrate11 insightful7', c: [
    ['daichi', 'Number 4: which number would you believe?', ['ysolde', 'Hours per year in which Kamome stands because a part travels. Siyuan and you have them, I suppose. I don’t.', 'like5'], ['daichi', '312 hours. Sheet with dates follows.', '+1d', 'insightful9'], ['ysolde', 'That I believe. It comes back to the table.', 'celebrate8']],
    ['tilo', 'Thank you for 2. And for 3.', 'like13'],
    ['lilo', 'This format: keep it, please. One minute, and I know more than in the last year.', 'like12'],
  ] },
  { by: 'ysolde', in: 'house', at: '22d 09:00', body: `Decisions of the blue door, second edition.

1. **Kobe gets a workshop**: 60 square metres, one lathe, one bench, two people. 312 hours were a good argument
2. Battery charge limited to 92 % in Hamburg, Kobe and Porto, *not in Brest*; ten button nights a year for festivals
3. Office days stay as they are: each team decides. I was asked to “set a rule”. The rule is: talk
4. The duck may board in first class. There is no first class`, r: 'celebrate26 like14 funny9', c: [
    ['misaki', 'ありがとうございます。The crew is measuring the room already. Twice.', 'celebrate7'],
    ['youenn', 'Merci pour le 2.', 'like6'],
    ['rachid', 'والرابعة هي الأهم. And the fourth is the most important.', 'funny13'],
  ] },
  { by: 'maelys', in: 'house', at: '13d 10:30', body: 'Open day in Gdynia: **2,300 visitors**, 41 kg of honey cake (Natalia says it was 52), one wedding photograph in front of M-35, and a queue of 90 children to knock with Wojtek’s mallet. The most asked question: “Is the flying one real?” It is.', r: 'celebrate20 love8', c: [
    ['natalia', '52. I weighed it.', 'funny11', ['annegret', 'With which scale?', 'funny14']],
    ['mirek', 'I let 60 people up to the crane. Nobody looked at the phone. They looked at the sea.', 'love11'],
    ['jadwiga', 'A boy asked why there are so many whites. I have found my successor.', 'funny15'],
  ] },
  { by: 'ysolde', in: 'house', at: '8d 09:00', body: `Decisions of the blue door, third edition.

1. Libellule goes to the class society with the present design. First passengers **not before they say so**, and no date until then, not even a secret one
2. Apprentices: four places instead of two, Gdynia, Hamburg, Brest, Kobe
3. We pay suppliers in 30 days, all of them, also the small ones who do not ask
4. Still open: where M-36’s name comes from. The Brest schools have asked for a vote. I fear a gull`, r: 'like25 celebrate9 funny5', c: [
    ['agnieszka', 'Two for welding, please! I have Wojtek as proof.', 'like8'],
    ['bilal', '3 will be remembered by the carpenter in Lanvéoc for longer than we are alive.', 'love7'],
    ['malo', '« Goéland » mène déjà dans trois écoles.', 'funny18', ['ysolde', 'I knew it.', 'funny9']],
  ] },

  { by: 'clemence', in: 'newhere', at: '305d 09:00', body: 'How to use this group: ask. No question is too small (“which door?”, “who is Bernadette?”). Everyone in here was new once, and Zuzanna and I answer on the same day. **First five things**: badge, passkey, boots, soup, name of the person next to you.', r: 'like9', c: [
    ['malo', 'Who IS Bernadette?', 'funny4', ['sevim', 'The charging arm in Hamburg. Do not shake hands with her.', 'funny12']],
  ] },
  { by: 'wojtek', in: 'newhere', at: '293d 14:00', body: 'Question of the first week: why does everybody say “Moin” at all hours in the video calls? I thought that it means morning.', r: 'funny9', c: [
    ['henning', 'Moin means moin.', 'funny13'],
    ['katharina', 'It is the shortest complete conversation in Europe. “Moin moin” is already considered chatty.', 'funny11'],
  ] },
  { by: 'anass', in: 'newhere', at: '187d 10:30', body: 'Salam tout le monde ! Anass, charging technician, Tangier. Before: lifts and escalators. I have learnt on day one that the contacts must be clean, and that tea is not served near the cabinet, for two different reasons.', r: 'celebrate11 like4', c: [
    ['christos', 'Καλώς ήρθες! If you see green powder: photo first, cloth later.', 'like3'],
    ['sevim', 'Hoş geldin. You come to Hamburg in three weeks to meet Bernadette. Bring a jacket.', 'like3'],
  ] },
  { by: 'aissatou', in: 'newhere', at: '73d 09:40', body: 'Bonjour ! Aïssatou, achats électriques à Brest. J’ai trouvé mon bureau, la machine à café et trois personnes qui m’ont dit « demande à Rozenn ». I cycle from Plouzané and am looking for company, and for the person who knows what a “Tuesday cable” is in the order book.', r: 'celebrate13 love3', c: [
    ['oksana', 'A “Tuesday cable” is 4×95 with blue jacket: it once came on a Tuesday and fitted. The name has stayed. I am sorry.', 'funny14', ['aissatou', 'It is now article 40-2295, nickname kept in brackets.', 'like6']],
    ['gurvan', 'Plouzané, 7 h 20 au rond-point, tous les jours sauf tempête.', 'like4'],
  ] },
  { by: 'petya', in: 'newhere', at: '40d 08:30', body: 'Здравейте! I am Petya, data, Varna. I studied oceanography and can explain to you at every party why there are two tides a day. Nobody has asked so far. Where do I find the list of acronyms?', r: 'celebrate12 like5', c: [
    ['kenji', 'Why are there two tides a day?', 'love8', ['petya', 'THANK YOU. (1/14)', 'funny17']],
    ['maelys', 'There is no list of acronyms, there is a ban on them. If you see one, report it to me.', 'like7'],
    ['boyan', 'SRE, welcome.', 'funny9', ['maelys', 'Boyan.', 'funny8']],
  ] },
  { by: 'shun', in: 'newhere', at: '126d 06:00', body: '質問です。Which of the safety shoes are good for wide feet? And is it true that the older colleagues get the seat near the window on the crew bench because of a law?', r: 'like5 funny5', c: [
    ['haruka', '法律ではなく、中村さんです。It is not a law. It is Nakamura-san.', 'funny13'],
    ['morgane', 'Model B, half a size up, thick socks. Trust me, nine months of research.', 'like4'],
  ] },
];
