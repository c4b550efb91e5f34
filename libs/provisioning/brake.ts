import type { Configuration } from '../platform/config/configuration.js';

/** When a source may not go on deactivating people without being asked. */
export interface BrakeSettings {
  /** Part of all active people, in percent. */
  percent: number;
  /** So many are always let go. */
  minimum: number;
}

export function brakeSettings(configuration: Configuration): BrakeSettings {
  return { percent: configuration.get('ATRIUM_BRAKE_PERCENT'), minimum: configuration.get('ATRIUM_BRAKE_MINIMUM') };
}

/** How many of so many active people may be deactivated; one more, and the brake holds. */
export function brakeLimit(activePeople: number, { percent, minimum }: BrakeSettings): number {
  return Math.max(minimum, Math.floor((activePeople * percent) / 100));
}
