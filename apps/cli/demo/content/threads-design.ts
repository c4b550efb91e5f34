import type { Thread } from './thread.types.js';

/** The naval design table and the room of the hydrofoil. */
export const designThreads: Thread[] = [
  { by: 'etienne', in: 'design', at: '339d 09:40', body: 'Weight report for M-33: **+212 kg** against the plan. The culprits in order: thicker cable trays 90, second lifebuoy rack 44, “nicer” handrails 41, paint 37. I am not asking anyone to remove anything. I only stand here, breathing audibly.', r: 'funny8 like4', c: [
    ['thuyanh', 'The handrails are 41 kg of not falling.', 'like6', ['etienne', 'They stay. I like people upright.', 'like3']],
    ['gwenael', 'We move the battery 20 cm aft and have our trim back. Next time: weighed *before* nice.'],
  ] },
  { by: 'anatole', in: 'libellule', at: '261d 13:10', body: `Tank week in Hamburg is over. Model 1:5, 140 runs. In short:

- Take-off at **14.5 knots** full scale (plan: 15)
- Lift to drag 13.8 at 24 knots; I would have been happy with 12
- Above 26 the front foil sucks air in waves from the side. That is our dragon

Films are in the folder. Number 87 is the beautiful one.`, r: 'celebrate8 insightful5', c: [
    ['noa', '87 made me cry, and I am not a boat person.', 'love4'],
    ['nolwenn', 'With these loads the strut needs 9 mm carbon at the root, not 7. I will draw it again, +3.4 kg. Do not tell Étienne.', 'funny6', ['etienne', 'I am in this group.', 'funny11']],
    ['ysolde', 'Then the dragon has a number. Good. What does it cost to find out how to tame it?', ['anatole', 'Four weeks and 60 k€, with fences on the foil. I trust the fences.'], ['corentin', 'In the contingency. Take it.', 'like3']],
  ] },
  { by: 'malo', in: 'design', at: '297d 14:20', body: 'My first drawing with my name in the corner: **bracket 3317, fire extinguisher, port side**. Étienne sent it back four times. On the fifth he said “mouais”. I understand from the others that this is a standing ovation.', r: 'celebrate11 funny6', c: [
    ['nolwenn', 'I have had two “mouais” in six years.', 'funny8'],
    ['piotr', 'I built it. It fits. Nobody had to hammer.', 'love5'],
  ] },
  { by: 'thuyanh', in: 'design', at: '224d 10:15', body: 'I spent yesterday in a wheelchair on Galet, ten crossings. What the regulations do not tell you: the **ramp’s drainage slot** catches the small wheels, the ticket reader is at eye level *of somebody standing*, and everyone is so helpful that you never get to do anything yourself. Four drawings follow.', r: 'insightful13 love4', c: [
    ['gwenael', 'All four go in M-35, and the slot gets a grid on every ship at the next docking.'],
    ['ysolde', 'I would like to do the same day. Which chair did you take?', ['thuyanh', 'The one of the town library. Bring gloves.', 'like3']],
  ] },
  { by: 'noa', in: 'libellule', at: '187d 12:30', body: 'The simulator is running: real controller, real flaps on the bench, imaginary boat. First “flight” today: 40 seconds, then an imaginary splash. After lunch: 11 minutes. מי שרוצה לנסות, the joystick is in the lab, the record list is on the door.', r: 'celebrate9 like4', c: [
    ['priya', '3 minutes 12. The tuba is easier.', 'funny6'],
    ['halina', 'I was in Hamburg for one hour and flew 19 minutes. I put it here so that everybody sees it.', '+6d', 'funny7 celebrate5'],
  ] },
  { by: 'corentin', in: 'libellule', at: '164d 09:00', body: 'Project at month 9: spent 2.31 M€ of 4.10 M€, commitments included. The regional grant’s second third has arrived. One reservation: carbon is 11 % dearer than last year, so we buy set three **now** or not at all.', r: 'like6', c: [
    ['gwenael', 'Now. If set two breaks and there is no set three, we stand there for four months.'],
    ['ysolde', 'Now.'],
    ['jonas', 'I have an interested harbour that does not know about the boat yet. When may I show them a picture?', ['adele', 'After the patent is filed, that is in five weeks. Then with pleasure.', 'like2']],
  ] },
  { by: 'ysolde', in: 'house', at: '120d 08:00', body: `Some of you have wondered about the curtain in hall 3.

Behind it stands **Libellule**, hull M-34: a ferry for 40 people that lifts out of the water at 15 knots and then needs *less than half* the energy. She makes almost no wake, so that she may go fast where today everybody must go slow. If she works, a harbour of thirty kilometres becomes as close as one of ten.

She may not work. I would rather you hear it from me at the beginning than from the newspaper at the end. The team tells the story here, cracks included.`, r: 'celebrate38 love14 insightful6', c: [
    ['kenji', '飛ぶ船！ A gull that flies, at last.', 'love17'],
    ['wiebke', 'I knew it. Hamid never makes that much tea for a mould.', 'funny19', ['hamid', 'The tea was real.', 'funny8']],
    ['morgane', 'On peut postuler comme équipage d’essai ?', ['gwenael', 'Oui. Test crew will be chosen by lot among all who are licensed. Deckhands too.', 'celebrate6']],
    ['gurvan', 'What happens if she loses a foil at 25 knots?', ['anatole', 'She sits down. Not elegantly, but upright: we have done it 30 times in the tank, and once, unplanned, with my elbow.', 'funny7 insightful4']],
    ['graca', 'Will the ticket be more expensive?', ['matilde', 'No. That is the whole point.', 'like14']],
  ] },
  { by: 'hamid', in: 'libellule', at: '95d 06:50', body: '**Crack.** Front foil, starboard root, 14 cm, found at the tap test this morning. It was not there on the last scan. Foil is off, boat is dry, nobody was on it. Photos and scan in the folder. I am sorry to start your day like this.', r: 'support12', c: [
    ['nolwenn', 'I see it. It starts at the bolt insert, where the layers drop from 18 to 12 in one step. That is my drawing, not your work.', 'support7', ['hamid', 'We look at it together. I am making tea.', 'love6']],
    ['gwenael', 'No blame, no hurry. Two weeks of thinking before anybody touches carbon.'],
    ['inaki', 'Good catch by a hand and a coin. Please keep the tap test even when the scanner is fashionable.', 'like6'],
    ['jonas', 'Do we tell people?', ['ysolde', 'Yes. Today. We said “cracks included”.', 'like9']],
  ] },
  { by: 'gwenael', in: 'house', at: '95d 15:00', body: 'News from the curtain, as promised: Libellule has a **crack** in a front foil. Found by @[hamid] with a coin, before her first flight, on land. Cause is understood: the carbon gets thinner too suddenly next to a bolt. We change the layering, bake a new one, and are about **seven weeks** late. The dragon remains at 26 knots.', r: 'support27 insightful8', c: [
    ['agnieszka', 'In aluminium we would grind and weld. How does one repair carbon?', ['hamid', 'One does not. One says goodbye and makes tea.', 'funny11']],
    ['vasco', 'With a coin?!', ['hamid', '5 groszy. It is in the log as a measuring instrument.', 'funny15']],
    ['rachid', 'الله يعاونكم. Better on land.', 'support6'],
  ] },
  { by: 'nolwenn', in: 'libellule', at: '72d 11:00', body: 'New root, five steps instead of one, insert wrapped. Test to destruction in Brest: broke at **3.1 times** the flight load, where I wanted 2.5, and it broke where I had drawn a cross with a pencil.', r: 'celebrate13 like4', c: [
    ['etienne', 'Mouais.', 'funny14 celebrate5'],
    ['hamid', 'Two of the new ones are in the oven. 120 °C, eleven hours, nobody opens the door.', ['halina', 'I have put a chair in front of it. Mirek sits on it.', 'funny7']],
  ] },
  { by: 'etienne', in: 'design', at: '68d 10:30', body: 'Sister question for M-36: **one wide gangway or two narrow ones?** One is 130 kg lighter, two are faster by 25 seconds at full load, says the simulation. Thúy Anh has a third argument, please write it here so that it is on paper.', r: 'like4', c: [
    ['thuyanh', 'One wide: two wheelchairs can pass each other, a pram need not choose, and nobody stands in “the wrong queue”. 25 seconds is the price, 130 kg is the gift.', 'insightful7'],
    ['marta', 'One wide has also one hinge cover instead of two. Think of Porto.', 'like5'],
    ['gwenael', 'One wide.', 'like3'],
  ] },
  { by: 'marta', in: 'libellule', at: '38d 16:45', body: `**She flew.**

Bay of Puck, 10:22, wind 2 Bft, five people on board. Take-off at 14.8 knots, 62 seconds on the foils, 19.6 knots, height 71 cm plus or minus 4. Landing soft. I have checked the list twice: all bolts where they were.

Noa did not say a word for ten minutes, which is also a measurement.`, r: 'celebrate16 love8', c: [
    ['noa', 'היא עפה.', 'love14'],
    ['anatole', 'From the chase boat: there was **no wake**. The water closed behind her as if she had not been there.', 'love8'],
    ['ysolde', 'I was on the pier with Halina. We both had something in the eye. Tell the house, Maëlys has the film.', 'love10'],
    ['joerg', '14.2 kWh per nautical mile before, 5.9 after take-off.', 'celebrate8'],
  ] },
  { by: 'maelys', in: 'house', at: '37d 08:30', body: 'Yesterday at 10:22 **Libellule flew for 62 seconds**, 71 centimetres above the Bay of Puck. On board: Marta, Noa, Hamid, Anatole’s hat, and two test crew drawn by lot, @[wiebke] from Hamburg and @[shun] from Kobe. The film is three minutes long. Turn the sound on: first the motors, then the water, then nothing.', r: 'celebrate47 love21', c: [
    ['wiebke', 'Ich hatte Gänsehaut bis zu den Stiefeln. You hear the gulls. On a ferry. At twenty knots.', 'love18'],
    ['shun', '静かでした。母に電話しました。', 'love15'],
    ['wojtek', 'Mr Brzęk stood at the yard fence every day and asked me whether it holds. I told him that it rang like a bell.', 'love16'],
    ['herve', 'Chapeau. Et qui nettoie les foils ?', 'funny14', ['gwenael', 'Excellente question. Mussels are on the agenda.', 'funny6']],
    ['beatriz', 'I showed it on the quay in Ribeira on the big board. Forty tourists applauded and missed their boat.', 'funny16'],
  ] },
  { by: 'noa', in: 'libellule', at: '27d 13:00', body: 'Flight 6: the dragon. With fences, waves from the side 40 cm, **25.2 knots without a gasp**. At 25.8 one short suck of air, the controller caught it in 90 ms, the coffee cup of Marta stayed where it was. I will keep that cup.', r: 'celebrate12 insightful4', c: [
    ['anatole', 'The fences work. I owe the tank another drink.', 'funny5'],
    ['arman', '90 ms is 36 cycles. The log shows two of them were late by 0.1. I know why, fix tonight.', 'like4'],
  ] },
  { by: 'anatole', in: 'libellule', at: '12d 15:20', body: '**27.4 knots**, 9 minutes, 38 people’s worth of sandbags, 6.2 kWh per nautical mile. No gasp. That is faster than the fastest thing I have ever drawn, and quieter than my refrigerator. Next: the class society, night, and people instead of sand.', r: 'celebrate14 love6', c: [
    ['gwenael', 'I am told a head of design does not dance. I was misinformed.', 'funny9'],
    ['hamid', 'Tap test after the flight: sings everywhere. Scan agrees with the coin.', 'like6'],
    ['jonas', 'I now have three harbours that want to see her. May they touch?', ['hamid', 'With gloves. After tea.', 'funny8']],
  ] },
  { by: 'gwenael', in: 'design', at: '6d 08:20', body: 'M-36, general arrangement **C** is in the folder. One wide gangway, horn button far from the wiper, two coat hooks (I counted the votes), a place for the duck that is officially called “chart shelf, small”. Comments until the end of the week, please. After that only with cake.', r: 'like9 funny6', c: [
    ['halina', 'Frame 17 is on top of a weld again. Move it 60 mm and you get a hull a day earlier.', 'like4', ['gwenael', 'Moved. This is why I ask you before I ask the class.']],
    ['etienne', 'Weight: minus 88 kg against B. I would like it noted that I am smiling.', 'funny10'],
  ] },
];
