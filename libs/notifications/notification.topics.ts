import type { RealtimeMessage } from '../platform/realtime/realtime.js';
import type { Told } from './notification.repository.js';

/** People were told something: `people` and `notifications` go together, one by one. */
export const TOLD_TOPIC = 'notifications-told';
/** The badges of `people` may have changed. */
export const BADGES_TOPIC = 'notification-badges';

const PER_MESSAGE = 80;

export function toldMessages(told: readonly Told[]): RealtimeMessage[] {
  return chunks(told).map((part) => ({ topic: TOLD_TOPIC, people: part.map((one) => one.personId), notifications: part.map((one) => one.notificationId) }));
}

export function badgeMessages(people: readonly string[]): RealtimeMessage[] {
  return chunks(people).map((part) => ({ topic: BADGES_TOPIC, people: [...part] }));
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / PER_MESSAGE) }, (_, index) => list.slice(index * PER_MESSAGE, (index + 1) * PER_MESSAGE));
}
