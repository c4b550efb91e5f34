import type { Delay, Moment } from './content/thread.types.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const UNITS = { m: MINUTE, h: HOUR, d: DAY };

/** Turns the content's relative times into dates, seen from one `now`. */
export class DemoCalendar {
  private readonly today: number;

  constructor(readonly now: Date) {
    this.today = Math.floor(now.getTime() / DAY) * DAY;
  }

  /** When a thread begins. @throws Error for what is not a moment of the content's notation, or lies ahead */
  momentOf(moment: Moment): Date {
    const clock = /^(\d+)d (\d\d):(\d\d)$/.exec(moment);
    const back = /^(\d+)([hm])$/.exec(moment);
    if (clock && Number(clock[1]) > 0) return new Date(this.startOfDay(Number(clock[1])).getTime() + Number(clock[2]) * HOUR + Number(clock[3]) * MINUTE);
    if (back) return new Date(this.now.getTime() - Number(back[1]) * UNITS[back[2] as 'h' | 'm']);
    throw new Error(`Not a moment before now: ${moment}`);
  }

  /** Midnight UTC of the day so many days before today. */
  startOfDay(daysAgo: number): Date {
    return new Date(this.today - daysAgo * DAY);
  }
}

/** Milliseconds of a delay, and whether it is so long that what follows does not wait for it. */
export function readDelay(delay: Delay): { length: number; isLong: boolean } {
  const [, amount, unit] = /^\+(\d+)([mhd])$/.exec(delay) ?? [];
  if (!amount) throw new Error(`Not a delay: ${delay}`);
  return { length: Number(amount) * UNITS[unit as keyof typeof UNITS], isLong: unit === 'd' };
}
