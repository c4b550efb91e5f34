import type { Thread } from './thread.types.js';

/** The closed incident room, and what became of each. */
export const incidentThreads: Thread[] = [
  { by: 'boyan', in: 'incidents', at: '340d 05:20', body: '**INC-201** · Departure boards in Porto and Brest show yesterday’s times since 04:00. Crews have the paper plan, boats run normally. I am looking at the import job.', r: 'like3', c: [
    ['gurvan', 'Brest: I have put a sheet of paper over the board. It says “ask Youenn”.', 'funny6'],
    ['boyan', '05:48: import job died because the disk of *Grand-mère* was full. Freed 4 GB, boards are right again.', '+28m'],
    ['boyan', 'Cause: log rotation was switched off during a test in a year that I prefer not to name. It is on again, and an alarm at 80 % exists now.', '+5h', 'like6', ['paulemile', 'It was me, and I name it. Sorry.', 'support7']],
  ] },
  { by: 'boyan', in: 'incidents', at: '243d 00:35', body: '**INC-208** · Kobe: the app and the boards are **one hour off** since midnight local time. People miss the ferry. Heron thinks Japan changed its clocks tonight.', c: [
    ['misaki', '日本に夏時間はありません。Japan has not changed its clocks since 1951. Boards are covered, we shout the times.', 'support4'],
    ['ivaylo', '01:10: found. The timetable stores an offset instead of a zone, and someone changed the offsets for “all sites” by hand. Reverting Kobe.', '+35m'],
    ['ivaylo', '01:24: correct everywhere. Now the real repair: zone names in the table, no offsets, and a test that asks every site for the time at four moments of the year.', '+14m', 'like7'],
    ['boyan', 'Post-mortem is in the wiki: *“Clocks are data, not arithmetic”*. 41 people missed a ferry. Misaki’s team has written to each one of them by hand.', '+1d', 'insightful9', ['radostina', 'I have written to Misaki’s team, by hand as well.', 'love5']],
  ] },
  { by: 'beatriz', in: 'incidents', at: '227d 17:40', body: '**INC-210** · Gaivota, Gaia side: a passenger’s hand was **caught by the gangway hinge**. Bruised, not broken, ambulance came and went. The gangway is out of use, we load over the stern.', r: 'support8', c: [
    ['inaki', 'I am on my way, twelve minutes. Please leave it in the position where it is.'],
    ['inaki', 'The hinge cover was off since the repair in the morning, it lay next to it. No tag, no handover. The person is fine and kind about it.', '+2h'],
    ['rui', 'I did the repair. I was called away to the pump. That is the how, it is not an excuse.', 'support9', ['inaki', 'The system called you away and nothing in it reminded you to come back. We change the system.', 'like6']],
    ['inaki', 'Change in all harbours: a red lock that cannot be removed while a cover is missing. Six locks are ordered, Porto has the first.', '+8d', 'like8'],
  ] },
  { by: 'eleni', in: 'incidents', at: '203d 04:55', body: '**INC-213** · Pier charger 1 in Thessaloniki down again at 03:30, contact temperature 88 °C. Delfini has 52 %. First three crossings are possible, the fourth is not.', c: [
    ['sevim', 'Use the shore socket with 22 kW between the crossings, it gives you one more per hour.'],
    ['thalia', 'New plan for today is out: 14 of 21 crossings, buses for the rest.', 'like3'],
    ['christos', '09:10 back with 60 % power. See the thread in Energy & charging for the green stuff.', '+4h'],
  ] },
  { by: 'stefan', in: 'incidents', at: '166d 08:15', body: '**INC-217** · Three mailboxes (two in Brest, one in Gdynia) sent 900 messages with “invoice attached” since 07:40. Passwords reset, sessions ended, mails recalled where possible. **Do not open “Facture_2.html”.**', c: [
    ['radostina', 'What did they get to see?', ['stefan', 'Mail of three people for about 35 minutes. No payroll, no tickets. Adèle has the list.']],
    ['stefan', 'All three people called us themselves within minutes. That is why it was 35 minutes and not a week.', '+3h', 'support8 like4'],
    ['stefan', 'Passkeys for everybody with a mailbox until the end of next month. Vesela and I come to every site.', '+2d', 'like7'],
  ] },
  { by: 'daichi', in: 'incidents', at: '147d 23:50', body: '**INC-219** · Kamome: smoke smell in the technical room, extinguishing system armed, ship evacuated at the berth in 2 min 40 s. Fire service on site. No flames seen.', r: 'support6', c: [
    ['tomoko', 'All 34 passengers and 3 crew are counted and on the pier. Tea is being served.'],
    ['daichi', 'Source: the fan of the **rice cooker** in the crew pantry. Battery space is cold and untouched.', '+50m', 'support3'],
    ['joerg', 'I looked at every cell voltage during that hour: flat. You may sail when the fire service says so.', '+20m'],
    ['tomoko', '2 min 40 s. In the drill we had 3 min 05 s. Sincere respect to the crew, and a new rice cooker from my budget.', '+9h', 'celebrate12'],
  ] },
  { by: 'boyan', in: 'incidents', at: '116d 12:05', body: '**INC-222** · Ticket sales over card slow in all harbours (30 s instead of 2 s). The payment provider is having a bad lunch. Offline mode is on: terminals accept up to 20 € and settle later.', c: [
    ['graca', 'In Porto we sell with coins. Told you.', 'funny9'],
    ['lucia', '14:20 normal again. 1,140 offline sales, 3 declined afterwards, 7.80 € lost. Cheaper than the queue.', '+2h', 'like5'],
  ] },
  { by: 'henning', in: 'incidents', at: '58d 15:10', body: '**INC-226** · Möwe touched the pontoon at about 1 knot, gust during berthing. Dent in the fender rail, 30 cm, above the water. One passenger sat down harder than planned, is well and was given coffee. Skipper has reported at once.', c: [
    ['etienne', 'Send photos with a scale. If no frame is behind the dent, you can sail.', ['henning', 'Between frame 7 and 8, nothing behind.'], ['etienne', 'Then sail, at reduced speed at the berth, and Nolwenn will look at it on the film.']],
    ['inaki', 'Thank you for the quick report. Folkert: nothing will come of this except a better wind meter on the pontoon.', 'support7'],
  ] },
  { by: 'boyan', in: 'incidents', at: '29d 07:30', body: '**INC-229** · Passenger counts of Tally are zero for Nawras since the first crossing. Safety limit is counted by hand with the clicker, as card 3 says.', c: [
    ['arman', 'The sensor is fine. A **spider** has built its house in front of the lens, on the inside of the dome.', '+1h', 'funny10'],
    ['yasmina', 'Omar moved her to the flower pot of the ticket office. Counting works. She is doing well.', '+40m', 'love9'],
    ['dimitar', 'Alarm added: zero people for 20 minutes while the ship moves is not a quiet day.', '+1d', 'like6'],
  ] },
  { by: 'thalia', in: 'incidents', at: '2d 13:20', body: '**INC-231** · Heron shows the 14:20 to Perea on berth 2, the ship is on berth 1. Announced by voice, nobody left behind. It started after the berth swap of this morning.', r: 'support4', c: [
    ['dimitar', 'Reproduced: if a berth is swapped twice on one day, the second swap is read from the cache. Ivaylo is on it.'],
    ['ivaylo', 'Поправката вече е на тестовата среда. It goes out tonight after the last ferry, with a test that swaps three times.', '+3h', 'like4'],
    ['ivaylo', 'Out at 23:40, all boards checked by Dimitar and by a very patient Despina at Pier 1.', '+7h', 'like5'],
  ] },
];
