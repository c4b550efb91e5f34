import type { Thread } from './thread.types.js';

/** What passengers say, lose and draw. */
export const passengerThreads: Thread[] = [
  { by: 'matilde', in: 'passengers', at: '351d 09:10', body: 'Complaint I answered by hand today: *“Your seats are so comfortable that I missed my stop three times this month.”* I have offered a free crossing back. He has asked for three.', r: 'funny18 like4', c: [
    ['thuyanh', 'I take this as a design award.', 'funny9 love4'],
    ['lena', 'À Brest on les réveille au thé. It works.', 'like3'],
  ] },
  { by: 'haruka', in: 'passengers', at: '337d 03:20', body: '忘れ物の傘、今月で **百九十八本** になりました。198 umbrellas in the lost property of Kobe. By the rules we keep them for 90 days. We no longer have a place for the people who want to collect one.', r: 'funny15', c: [
    ['despina', 'In Thessaloniki we have three umbrellas and one crutch. How does one leave without a crutch?', 'funny9', ['salma', 'A good crossing.', 'funny14']],
    ['matilde', 'Idea: borrow an umbrella on board when it rains, bring it back or don’t. They are lost already.', 'insightful6', ['haruka', 'やってみます！A stand at the gangway from next week.', 'like5']],
  ] },
  { by: 'salma', in: 'passengers', at: '320d 11:00', body: 'سيدة عمرها تسعون سنة تعبر كل يوم لتشرب الشاي مع أختها. Every day at 10, seat 3. Since the time changed by five minutes, her sister’s tea is cold, she says. Can we have the old 10:00 back?', r: 'love13', c: [
    ['thalia', 'Looked it up: the five minutes were for a bus line that no longer exists. 10:00 is back from the first of the month.', 'love15 celebrate6'],
    ['yasmina', 'She has brought biscuits for “the lady of the clock”. Thalia, they are in the mail.', '+12d', 'love9'],
  ] },
  { by: 'lilo', in: 'passengers', at: '303d 14:00', body: 'Heute am Schalter: „Fährt dieses Schiff auch nach England?“ I said no, but we could look across together. They laughed, bought four day tickets and came back sunburnt.', r: 'funny14 like3', c: [
    ['folkert', 'With 4 hours of battery we would get to about Cuxhaven.', 'funny5', ['lilo', 'Do not give me ideas for a special offer.', 'funny4']],
  ] },
  { by: 'matilde', in: 'passengers', at: '279d 08:30', body: `The yearly passenger survey, 6,120 answers, eight languages:

- **93 %** would recommend us (last year 91)
- Best: quiet, crews, punctual. Worst: ticket machines in the sun, toilets on Galet, *no coffee*
- The most frequent word of all is “gulls”, in eight spellings

I will go through “worst” line by line. Coffee first, I know you all.`, r: 'like12 celebrate6', c: [
    ['gurvan', 'The toilet on Galet has one weakness: everything. I ask for the M-35 model at the next docking.', 'funny8', ['gwenael', 'It is in the plan, you get it.', 'like4']],
    ['nino', 'I read all the free answers. People who mention the crew by name are 3 times as forgiving about delays.', 'insightful9'],
    ['wiebke', 'Kein Kaffee an Bord, bitte. I would have to mop it.', 'funny8'],
  ] },
  { by: 'yuki', in: 'passengers', at: '258d 02:40', body: '切符の自動販売機、日なたでは画面が見えません。Ticket machine 2 in the sun: I measured 41,000 lux. No screen wins against that. We put up a small roof from an old sail, 8,400 yen. Use of the machine in the afternoon: **+64 %**.', r: 'insightful11 like6', c: [
    ['lucia', 'Sail cloth roof: now also in Porto. +58 %. Arigatō!', '+130d', 'celebrate4'],
    ['corentin', 'The replacement machines were budgeted at 96 k€. I like this sail very much.', 'like8 funny4'],
  ] },
  { by: 'despina', in: 'passengers', at: '238d 12:10', body: 'Ένας κύριος ξέχασε στο πλοίο ένα ακορντεόν. He forgot an *accordion*. He came back for it after six days. In between, Kyriaki has learned two songs, and the 18:30 is asking for more.', r: 'funny12 love9', c: [
    ['kyriaki', 'Two and a half.', 'funny11'],
    ['priya', 'I have a tuba. I only say this.', 'funny9'],
  ] },
  { by: 'lena', in: 'passengers', at: '221d 15:30', body: 'La classe de CE2 de Lanvéoc a dessiné « le bateau idéal » : un toboggan, un chien, zéro devoir, et un capitaine qui chante. I have hung the drawings in the waiting room. Youenn has been seen practising.', r: 'love16 funny5', c: [
    ['youenn', 'C’est calomnieux. Je chante depuis toujours.', 'funny12'],
    ['thuyanh', 'The slide has a handrail! Somebody there has a future.', 'love6'],
  ] },
  { by: 'matilde', in: 'passengers', at: '196d 09:00', body: 'A blind passenger in Porto wrote to me: our boats are the only public transport where he *never has to ask*, because the engine is silent and he hears **where the gate is**. I had never thought of silence as a handrail. Please do not put music on the piers. This is now a rule.', r: 'insightful19 love12', c: [
    ['henning', 'Hamburg had ordered loudspeakers. Cancelled today.', 'like9'],
    ['tsvetelina', 'Then the voice of the boards should come *from the gate*, not from the ceiling. I am changing that.', 'insightful5'],
  ] },
  { by: 'haruka', in: 'passengers', at: '171d 04:15', body: '傘の貸し出し、三か月の結果です。After three months of lending: 640 umbrellas lent, **655 returned**. People bring us umbrellas of their own. We have 214 now. I am not sure who is helping whom.', r: 'funny22 love6', c: [
    ['thalia', 'Growth 2.3 % per loan. At this rate all umbrellas of Kobe are ours in eleven years.', 'funny15'],
    ['matilde', 'Business school calls this a success and I do not know what we call it.', 'funny8'],
  ] },
  { by: 'lucia', in: 'passengers', at: '148d 10:30', body: '¡Hola a todos! First week in the house, I look after fares. I have read the tariff of all six harbours: there are **61** kinds of ticket, among them “goat, small”. I would like to bring that to about nine. Please send me the ones that I must not touch, and tell me about the goat.', r: 'like9 funny11', c: [
    ['khadija', 'The goat is Tangier, feast days, and it is about respect. Keep the goat.', 'like7'],
    ['graca', 'The “pensioner before nine” one. It is not cheap for us, but if you take it away I go too.', 'love8', ['lucia', 'Then it is on the list with the goat. Gracias.', 'like4']],
    ['salma', 'أهلا وسهلا! “Goat, large” was already abolished, there was an incident.', 'funny16'],
  ] },
  { by: 'graca', in: 'passengers', at: '118d 18:00', body: 'Hoje uma senhora pagou com moedas de 1 cêntimo. 240 delas. Counted with her, it took eleven minutes; she told me about her son in Luxembourg. The queue waited and listened. Sometimes the machine would have been faster and it would have been worse.', r: 'love24', c: [
    ['matilde', 'This is why there will be a desk as long as I am here.', 'love11'],
    ['beatriz', 'I was in that queue. We all know the son now.', 'love7'],
  ] },
  { by: 'lucia', in: 'passengers', at: '97d 09:45', body: `Proposal **nine fares**, for your comments until the end of the month:

1. Single 2. Day 3. Ten crossings 4. Month 5. Family 6. Bicycle 7. Under 12: free 8. Pensioner 9. Goat, small

*Same names in all harbours*, prices stay local.`, r: 'like14 funny6', c: [
    ['yuki', '神戸には「定期・朝のみ」があります。1,100 people have “month, mornings only”. They would pay 30 % more.', ['lucia', 'Then month gets an early version at the same price as today. Ten fares. I can live with ten.', 'like5']],
    ['gurvan', 'Brest, chiens : gratuit depuis toujours. S’il vous plaît.', 'like6', ['lucia', 'Dogs are free everywhere. It is only the goat who pays.', 'funny12']],
    ['ivaylo', 'From 61 rows to 10 in the table. I am not crying, it is the screen.', 'love5 funny4'],
  ] },
  { by: 'salma', in: 'passengers', at: '77d 16:40', body: 'جاءني طفل وسأل: هل البطة موظفة؟ A boy asked me whether the duck is an employee. I said: on probation.', r: 'funny23 love6', c: [
    ['clemence', 'I can confirm that the file is complete except for the signature.', 'funny14'],
    ['tiphaine', 'The council would like to be consulted about his working hours.', 'funny12'],
  ] },
  { by: 'matilde', in: 'passengers', at: '56d 08:20', body: 'Complaint by hand, number 1,400-something: a man is angry that he is greeted by name in the morning (“I come here to be nobody”). I have told the crew. They now *nod*. He has written again: thank you, perfect.', r: 'love12 funny8', c: [
    ['misaki', 'お辞儀は万能です。', 'like7'],
    ['wiebke', 'In Hamburg nodding is the long version.', 'funny17'],
  ] },
  { by: 'lucia', in: 'passengers', at: '30d 07:00', body: 'Today **ten fares** start in all six harbours. At six this morning there was one question at the desk in Porto, two in Tangier, and in Kobe a gentleman who wanted to thank us for the larger print. The goat has bought a month.', r: 'celebrate19 funny9', c: [
    ['graca', 'Pensioners before nine: all there. All content. One brought cake.', 'love7'],
    ['aziliz', 'Revenue of the first day: +0.3 %. So it was cheaper AND simpler AND we earn the same. I have checked the formula twice.', 'insightful5 like5'],
    ['khadija', 'On behalf of the goat: thank you.', 'funny11'],
  ] },
  { by: 'lena', in: 'passengers', at: '18d 13:30', body: 'Objet trouvé sur la Galet : une lettre d’amour, non signée, glissée sous le siège 22. We do not read letters, but it was open, and it begins with “To the person who always saves me the window”. What do we do?', r: 'love17', c: [
    ['rozenn', 'On la remet sous le siège 22.', 'love15'],
    ['adele', 'Legally it is a lost object. I vote with Rozenn.', 'love8'],
    ['morgane', 'Remise en place à 7 h 50. Disparue à 8 h 12. Je n’ai rien vu.', '+18h', 'love21'],
  ] },
  { by: 'haruka', in: 'passengers', at: '7d 06:30', body: 'One million! The lady of 88 asked what we do with so many umbrellas, and had an idea: 100 of them go to the school on Port Island, whose pupils always get wet. 百本の傘、明日届けます。', r: 'love20 celebrate4', c: [
    ['matilde', 'From a complaint to a gift in eleven months. I will tell this one for years.', 'love9'],
    ['shun', 'I carry them. It looks like a very careful parade.', '+1d', 'funny8 love4'],
  ] },
  { by: 'despina', in: 'passengers', at: '2d 15:20', body: 'Μου έφεραν σήμερα λουκούμια για την «κυρία με το ακορντεόν». Kyriaki, the man with the accordion is asking whether you would play at his daughter’s wedding. On board. On the 18:30.', r: 'love14 funny5', c: [
    ['kyriaki', 'I know four songs now. It must be a short wedding.', 'funny13'],
    ['petros', 'Operational reasons. Approved.', 'funny16 love5'],
  ] },
];
