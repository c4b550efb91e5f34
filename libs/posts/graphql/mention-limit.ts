import { Limited } from '../../platform/limits/limited.decorator.js';
import { limits } from '../../platform/limits/limits.js';

/** Counts whom a text mentions, before it is read: each mention becomes a notification. */
export const MentionsLimited = () => Limited(limits.mentions, ({ input }) => (input as { body: string }).body.split('@[').length - 1);
