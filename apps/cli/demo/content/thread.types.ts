import type { GroupKey } from './groups.js';
import type { PersonKey } from './people.js';

/** `40d 09:15` is a day before today and a UTC clock time, `5h` and `25m` count back from now. */
export type Moment = `${number}d ${number}:${number}` | `${number}h` | `${number}m`;

/** A delay since the message before: `+20m`, `+3h`, `+2d`. Without one, minutes pass. */
export type Delay = `+${number}${'m' | 'h' | 'd'}`;

/** `like6 love2` lets so many readers react; `funny:kenji,ola` names them. Several parts, one space between. */
export type Reactions = `${'like' | 'celebrate' | 'support' | 'love' | 'insightful' | 'funny'}${string}`;

export type Reply = [by: PersonKey, body: string, ...extras: (Delay | Reactions)[]];
export type Remark = [by: PersonKey, body: string, ...extras: (Delay | Reactions | Reply)[]];

/** A post with what was answered. Without `in` it is the author's public post. */
export interface Thread {
  by: PersonKey;
  in?: GroupKey;
  at: Moment;
  body: string;
  r?: Reactions;
  c?: Remark[];
}
