import type { Thread } from './thread.types.js';

/** Quays and canteens: Brest, Hamburg, Kobe, and the piers of the South, in their own languages. */
export const siteThreads: Thread[] = [
  { by: 'rozenn', in: 'brest', at: '345d 08:10', body: 'La personne qui gare son vélo devant la sortie de secours : je connais ce vélo. Il est vert. Il a une sonnette en forme de homard. Je ne dirai pas de nom, @[anatole].', r: 'funny17', c: [
    ['anatole', 'C’est un prêt.', 'funny9', ['rozenn', 'La sonnette aussi ?'], ['anatole', 'La sonnette est à moi.', 'funny12']],
  ] },
  { by: 'gurvan', in: 'brest', at: '313d 06:30', body: 'Coefficient 114 demain : la passerelle sera à 19°. On embarque par l’arrière, **premier départ à 7 h 10** au lieu de 7 h. Prévenez vos voisins, la moitié de Lanvéoc lit ce groupe par-dessus votre épaule.', r: 'like8', c: [
    ['lena', 'Affiché à la gare maritime, en gros, avec un dessin de passerelle raide.'],
    ['herve', 'J’ai salé les planches. Enfin, la mer s’en est chargée.', 'funny8'],
  ] },
  { by: 'tiphaine', in: 'brest', at: '288d 11:45', body: 'Le far breton posé dans la cuisine est pour tout le monde. Le petit mot « avec pruneaux » est une information, pas une provocation.', r: 'funny10 love4', c: [
    ['etienne', 'Sans pruneaux, ce n’est pas un far, c’est un flan qui a renoncé.', 'funny14'],
    ['bilal', 'J’ai mangé les pruneaux des autres. De rien.', 'funny9'],
  ] },
  { by: 'malo', in: 'brest', at: '237d 12:50', body: 'Sortie kayak le midi : on a fait le tour de Galet pendant qu’elle chargeait. Vue d’en bas, elle est énorme. Étienne m’a demandé de lire le tirant d’eau au retour. J’étais en pause, mais **1,42 m** à l’arrière.', r: 'like9 funny4', c: [
    ['etienne', '1,42 ? J’ai 1,40 sur le papier. Qui a mis quoi à l’arrière ?', ['youenn', 'Mon casier à outils. Depuis 2016.', 'funny11']],
  ] },
  { by: 'rozenn', in: 'brest', at: '163d 07:50', body: 'Le pêcheur du banc s’appelle Fañch, il a 81 ans, et il propose de nous apprendre à faire des nœuds le jeudi à midi. J’ai dit oui pour nous tous. Prix : un café.', r: 'love15 celebrate3', c: [
    ['adele', 'Au bout de trois jeudis je sais faire un nœud de chaise d’une main. Mes contrats tiennent mieux.', '+23d', 'funny8 love4'],
    ['morgane', 'Il m’a corrigée. Moi. Et il avait raison.', '+9d', 'funny12'],
  ] },
  { by: 'thuyanh', in: 'brest', at: '114d 10:20', body: 'Mesure de la semaine : notre nouvelle porte bleue demande **48 newtons** pour s’ouvrir. La norme dit 30. Rozenn pousse, moi je pousse, mais la dame de la poste pose son colis et soupire. Ferme-porte réglé ce midi : 26.', r: 'like12 insightful3', c: [
    ['rozenn', 'La factrice a dit « enfin ». C’est son mot le plus long à ce jour.', 'funny10'],
    ['ysolde', 'Je croyais que c’était moi qui vieillissais. Merci.', 'love8'],
  ] },
  { by: 'clemence', in: 'brest', at: '70d 09:30', body: 'Cours de breton, mardi ou jeudi ? Huit inscrits, un professeur (Gurvan), une seule règle : on n’a pas le droit de dire « kenavo » avant d’avoir dit autre chose.', r: 'like9', c: [
    ['jonas', 'I am in. My Swedish accent will improve it.', 'funny7'],
    ['gurvan', 'Demat d’an holl ! Jeudi.', 'like3', ['aissatou', 'Demat ! J’ai déjà dit autre chose, donc : kenavo.', 'funny9']],
  ] },
  { by: 'aziliz', in: 'brest', at: '31d 13:15', body: 'Note de frais du mois, mention spéciale : « 1 homard, 34 €, *représentation* ». Accompagnée d’une photo du homard en train de représenter. Accordée pour l’effort.', r: 'funny19', c: [
    ['anatole', 'Il était très bien, le client aussi.', 'funny9'],
    ['corentin', 'Aziliz, tu deviens tendre.', 'funny6', ['aziliz', 'Une fois par exercice comptable.', 'funny8']],
  ] },
  { by: 'herve', in: 'brest', at: '15d 07:05', body: 'Galet : j’ai trouvé d’où venait le grincement à bâbord que tout le monde cherche depuis deux mois. C’était le panneau « Merci de ne pas s’appuyer ». Les gens s’appuient dessus.', r: 'funny21 like3', c: [
    ['thuyanh', 'Donc il manque un appui à cet endroit. J’en dessine un.', 'insightful8'],
    ['youenn', 'Ça va me manquer, je l’appelais Jean-Claude.', 'funny10'],
  ] },
  { by: 'lena', in: 'brest', at: '5d 16:10', body: 'L’Admiral est arrivé à Brest ! Il a voyagé dans une caisse de joints, il sent le caoutchouc neuf, ce qui pour un canard est plutôt bon signe. Programme : Galet, le marché, Fañch, et une audience derrière la porte bleue.', r: 'love13 funny7', c: [
    ['ysolde', 'Demain 8 h 30. Qu’il vienne avec une seule demande.', 'funny9'],
    ['rachid', 'سلموا عليه.', 'love6'],
    ['adele', 'Je confirme qu’il est enfin là. J’ai attendu 84 jours.', 'funny8'],
  ] },

  { by: 'henning', in: 'hamburg', at: '342d 06:15', body: 'Die Kaffeemaschine in der Werkstatt ist jetzt am Notstrom. Bitte keine Fragen, das war eine **sicherheitstechnische** Entscheidung.', r: 'funny11 like5', c: [
    ['dariusz', 'I have signed the risk assessment. Risk without coffee: high.', 'funny10'],
    ['tilo', 'Die Nachtschicht dankt.', 'like4'],
  ] },
  { by: 'lilo', in: 'hamburg', at: '298d 12:10', body: 'Speisekarte der Woche von nebenan: Labskaus, Labskaus vegan, „Überraschung“. Die Überraschung ist Labskaus.', r: 'funny15', c: [
    ['sevim', 'Ich bringe Börek mit. Für alle. Sofort.', 'love8'],
    ['noa', 'I ate it and I liked it. Please do not tell my mother.', 'funny9'],
  ] },
  { by: 'priya', in: 'hamburg', at: '233d 15:30', body: 'The tuba needs a new home. My neighbours have been patient, in writing. Is there a room at the test bench that is already loud?', r: 'funny13', c: [
    ['tilo', 'Zelle 4, zwischen drei und fünf Uhr morgens. The fans are in B flat anyway.', 'funny12'],
    ['joerg', 'Vibration sensors say: please, no low E during the ageing test.', 'funny7', ['priya', 'That is the best review I have ever had.', 'funny8']],
  ] },
  { by: 'mehmet', in: 'hamburg', at: '175d 11:20', body: 'Der Schwan war wieder da. Er heißt jetzt offiziell Prüfer. Wer ihn füttert, füttert ihn bitte **neben** der Ladeplatte.', r: 'love9 funny5', c: [
    ['wiebke', 'Er mag kein Vollkorn. Ich habe protokolliert.', 'funny9'],
  ] },
  { by: 'katharina', in: 'hamburg', at: '108d 13:40', body: 'Fundsache im Labor: ein Ladegerät für eine Zahnbürste, ein halber Rotor, ein Brief an „den Herrn der Arme“ von der Grundschule Finkenwerder. Sie fragen, ob Bernadette auch **winken** kann. Ich hätte da eine Idee für Version 4.3.', r: 'love14 celebrate3', c: [
    ['sevim', 'Nur wenn kein Schiff da ist, mit halber Geschwindigkeit, und ich will die Risikobeurteilung lesen.', 'like3'],
    ['folkert', 'She waved this morning. Twenty children screamed. I may have, too.', '+29d', 'love12'],
  ] },
  { by: 'dariusz', in: 'hamburg', at: '46d 09:50', body: 'Wer hat im Kühlschrank „Probe 17, nicht öffnen“ beschriftet? Es ist Kartoffelsalat. Ich bin von Berufs wegen verpflichtet, solche Sachen zu öffnen.', r: 'funny18', c: [
    ['joerg', 'Meiner. Die Tarnung war neu.', 'funny8'],
    ['annegret', 'Bitte mit Datum und Unterschrift.', 'funny11'],
  ] },
  { by: 'henning', in: 'hamburg', at: '13d 06:50', body: 'Jahrein, jahraus dieselbe Frage: Wer bringt den Müll raus? Neuer Plan hängt an der Tür, nach dem Tidekalender. Bei Springtide bin ich dran.', r: 'like6 funny4', c: [
    ['lilo', 'Damit bist du genau zweimal im Monat dran. Schlau.', 'funny8', ['henning', 'Moin.', 'funny9']],
  ] },

  { by: 'misaki', in: 'kobe', at: '335d 00:50', body: '来週の当番表を貼りました。**木曜の朝は潮が低い**ので、乗り場のスロープに二人お願いします。質問は私か김さんまで。', r: 'like5', c: [
    ['minji', '木曜は渡辺さんの代わりに私が入ります。계획은 바뀔 수 있어요。'],
    ['kenji', '了解。'],
  ] },
  { by: 'haruka', in: 'kobe', at: '294d 05:10', body: '売店のおばさんから、みなさんに柿をいただきました。一人二つまで。小林さんは三つ食べたので、もう終わりです。', r: 'love8 funny5', c: [
    ['daichi', '小さかったので。', 'funny8'],
    ['tomoko', '証拠の皮は三つ分ありました。', 'funny9'],
  ] },
  { by: 'daichi', in: 'kobe', at: '212d 02:00', body: 'カモメの右舷プロペラ、ビニール袋を巻き込んでいました。取り除いて試運転済み、異常なし。This is the fourth bag this year. I keep them in a box, and the box goes to the city office with a letter.', r: 'like7', c: [
    ['misaki', '手紙は私が書きます。', 'like3'],
    ['siyuan', '我可以帮忙写中文版，给游轮公司。I will do the Chinese version for the cruise company.', 'like4'],
    ['misaki', '市から返事が来ました。There will be a floating barrier at the canal mouth from next month!', '+38d', 'celebrate8'],
  ] },
  { by: 'yuki', in: 'kobe', at: '145d 03:30', body: '新しい炊飯器、届きました。高橋さん、ありがとうございます。説明書によると、船の上でも安全だそうです。', r: 'celebrate6 funny4', c: [
    ['tomoko', '煙の出ない機種を選びました。', 'funny9'],
    ['kenji', '今日のご飯はうまい。', 'love5'],
  ] },
  { by: 'minji', in: 'kobe', at: '94d 04:40', body: '집에서 송편을 가져왔어요. 韓国のお餅です。休憩室にあります。Rice cakes in the break room, pink ones have sesame, green ones have a surprise (also sesame).', r: 'love10', c: [
    ['haruka', '全部おいしかったです。', 'love3'],
    ['shun', '緑のを五つ食べました。驚きました。', 'funny7'],
  ] },
  { by: 'siyuan', in: 'kobe', at: '21d 05:20', body: '工作间的第一台车床下周到！作業場の旋盤が来週届きます。The lathe weighs 380 kg and the lift takes 300. Ideas before tonight, please, good ones from Brest are accepted too.', r: 'celebrate6 funny3', c: [
    ['daichi', '二つに分けます。Headstock off, two trips.', 'like4'],
    ['mirek', 'Through the window with the quay crane, sling at the feet, one person talks. If it helps: call me on video.', 'like5', ['siyuan', '谢谢！We did both: headstock off *and* Mirek on video. It stands.', '+7d', 'celebrate9']],
  ] },

  { by: 'yasmina', in: 'south', at: '334d 09:00', body: 'Le rayon commun de pièces détachées à Tanger : 530 articles, trois étiquettes, trois alphabets. Omar a tout rangé par **couleur**. C’est très beau. On ne trouve rien.', r: 'funny13', c: [
    ['omar', 'الألوان واضحة للجميع.', 'funny7'],
    ['ilias', 'I asked for a seal, I was asked “which blue?”', 'funny11', ['omar', 'And which blue was it?'], ['ilias', '…the dark one.', 'funny9']],
  ] },
  { by: 'despina', in: 'south', at: '302d 10:40', body: 'Σύγκριση μεσημεριανού: Thessaloniki γεμιστά, Porto bacalhau (which number?), Tangier? The winner chooses the meeting time of next month.', r: 'like7 funny3', c: [
    ['graca', 'Bacalhau number 87: à Brás, by me.', 'like4'],
    ['salma', 'طاجين بالبرقوق. Tajine with prunes, and I saw what Brest does to prunes.', 'funny9'],
    ['yasmina', 'The jury (me) declares: Tangier. Meeting at 10:00 so that nobody is hungry.', '+4h', 'funny7'],
  ] },
  { by: 'beatriz', in: 'south', at: '240d 08:30', body: 'Troca de tripulações: next month **two deckhands from each pier** change places for a week. Vasco goes to Tangier, Kyriaki comes to Porto, and from Tangier I hear that there are eleven candidates and dice.', r: 'celebrate9 like4', c: [
    ['vasco', 'Já estou a aprender: shukran, harira, “not that rope”.', 'funny9'],
    ['kyriaki', 'Γυρίζω με τρεις νέους κόμπους και δύο κιλά παραπάνω. Three new knots, two kilos more. Obrigada!', '+40d', 'love8'],
  ] },
  { by: 'anass', in: 'south', at: '151d 14:00', body: 'Petite astuce : une brosse à dents souple et de l’eau distillée pour les contacts, **jamais** le spray bleu. Le spray bleu laisse un film, le film attire le sel, le sel attire Sevim.', r: 'funny12 insightful4', c: [
    ['sevim', 'I have seen this. I am not offended.', 'funny8'],
    ['christos', 'Οδοντόβουρτσα: εγκρίνεται. Medium, not soft.', 'like3'],
  ] },
  { by: 'rui', in: 'south', at: '75d 17:20', body: 'O rádio da Gaivota apanha agora uma estação de Tânger. Ontem o João dançou na ponte. I have decided not to repair it before the end of the week.', r: 'funny14 love4', c: [
    ['rachid', 'أهلا بالمستمعين في بورتو.', 'love6'],
    ['inaki', 'Hands free?', 'funny8', ['joao', 'At the berth, engine off, gangway locked. And only the left hand.', 'funny7']],
  ] },
  { by: 'khadija', in: 'south', at: '36d 10:10', body: 'La première visite du mur romain avec la presse : trois journalistes, une archéologue heureuse, et Anass qui explique la charge rapide devant deux mille ans d’histoire. The headline is *“The oldest pier gets the newest plug”*. I did not even have to suggest it.', r: 'like11 love3', c: [
    ['anass', 'Ma mère a acheté sept exemplaires.', 'love13'],
    ['jonas', 'Frame one for Brest, please. Customers stand in front of that wall.', 'like3'],
  ] },
  { by: 'christos', in: 'south', at: '43d 08:00', body: 'Ο Ναύαρχος στη Βάρνα: ευχαριστούμε για τη φωτογραφία. For us he has stood two weeks next to the cat. They did not speak to each other. The cat has since been sitting at the window.', r: 'love12 funny5', c: [
    ['eleni', 'She misses him. She would never say it.', 'love9'],
    ['tsvetelina', 'Piksel slapped him off the table, out of respect.', 'funny10'],
  ] },

  { by: 'rozenn', in: 'quaisud', at: '301d 08:00', body: 'Le déménagement, c’est parti. **148 cartons**, trois couleurs : bleu = bureau, jaune = archives, rouge = « on ne sait pas, mais Ysolde y tient ».', r: 'like7 funny4', c: [
    ['corentin', 'Combien de rouges ?', ['rozenn', '61.', 'funny9']],
    ['ysolde', 'Je vous entends.', 'funny8'],
  ] },
  { by: 'stefan', in: 'quaisud', at: '264d 09:30', body: 'Network for Quai Sud: fibre arrives in three weeks, the old cupboard (**Grand-mère**) moves last, by night, standing up, on a blanket. Paul-Émile travels with her.', r: 'like6 funny3', c: [
    ['paulemile', 'I have promised to talk to her all the way.', 'funny8'],
    ['paulemile', 'Arrived. 11 minutes on battery, she never noticed. Uptime intact.', '+21d', 'celebrate9'],
  ] },
  { by: 'gwenael', in: 'quaisud', at: '246d 10:00', body: 'Les tables à dessin : on en garde trois. Je sais que personne ne s’en sert. Je sais. Trois.', r: 'love8 funny5', c: [
    ['malo', 'Moi je m’en sers.', 'love6', ['gwenael', 'Vous voyez.', 'like4']],
  ] },
  { by: 'rozenn', in: 'quaisud', at: '206d 16:00', body: 'Dernier carton vidé. C’était un rouge. Dedans : une pagaie, le premier ticket jamais imprimé, une boîte de biscuits de 2011. Le groupe ferme demain, les biscuits sont partis aujourd’hui. Merci à tous les dos.', r: 'celebrate12 love6', c: [
    ['ysolde', 'Le ticket n° 1 est maintenant dans l’entrée. Avec la pagaie.', 'love8'],
    ['maelys', 'Et personne n’a mangé de biscuit ?', ['bilal', 'Un seul. Il était très bien.', 'funny9']],
  ] },

  { by: 'ximena', in: 'south', at: '128d 09:30', body: 'Semana de simulacros en el sur: lunes Oporto, miércoles Tánger, viernes Salónica. Llevo el maniquí en el tren y ocupa un asiento con billete propio. El revisor le ha pedido el carné. **No respondió**, que es justo lo que practicamos.', r: 'funny15 like4', c: [
    ['inaki', '¿Tarifa reducida?', 'funny9', ['ximena', 'Pensionista antes de las nueve.', 'funny12']],
    ['hind', 'Il est arrivé à Tanger avant toi. La douane le trouve suspect mais très calme.', '+2d', 'funny10'],
  ] },
  { by: 'graca', in: 'south', at: '64d 17:30', body: 'Uma turista perguntou-me qual é o barco mais bonito do rio. Eu disse que era o das 17:24, mas que só se vê de dentro.', r: 'love16', c: [
    ['joao', 'Obrigado, Graça. Tens café pago até ao fim do mês.', 'love6'],
    ['beatriz', 'Isso vai para o cartaz.', 'like5'],
  ] },
];
