import type { Thread } from './thread.types.js';
import { closedThreads } from './threads-closed.js';
import { designThreads } from './threads-design.js';
import { energyThreads } from './threads-energy.js';
import { houseThreads } from './threads-house.js';
import { incidentThreads } from './threads-incidents.js';
import { passengerThreads } from './threads-passengers.js';
import { pastimeThreads } from './threads-pastimes.js';
import { publicThreads } from './threads-public.js';
import { safetyThreads } from './threads-safety.js';
import { siteThreads } from './threads-sites.js';
import { softwareThreads } from './threads-software.js';
import { todayThreads } from './threads-today.js';
import { waterThreads } from './threads-water.js';
import { yardThreads } from './threads-yard.js';

/** Every thread of the demo company, by theme. */
export const allThreads: Thread[] = [
  ...yardThreads,
  ...energyThreads,
  ...waterThreads,
  ...incidentThreads,
  ...softwareThreads,
  ...designThreads,
  ...passengerThreads,
  ...safetyThreads,
  ...houseThreads,
  ...siteThreads,
  ...pastimeThreads,
  ...closedThreads,
  ...publicThreads,
  ...todayThreads,
];
