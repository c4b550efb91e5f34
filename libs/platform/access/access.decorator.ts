import { SetMetadata } from '@nestjs/common';

/** Who may call a handler. What they may do to which row is the policy's business. */
export type AccessRule =
  | { kind: 'public'; why: string }
  | { kind: 'signed-in'; scope: 'read' | 'write' }
  | { kind: 'permission'; permission: string; scope: 'admin' };

export const ACCESS_RULE = 'atrium:access';

/** Any active person; an API token needs the scope `read`. */
export const Reads = () => SetMetadata(ACCESS_RULE, { kind: 'signed-in', scope: 'read' } satisfies AccessRule);

/** Any active person; an API token needs the scope `write`. */
export const Writes = () => SetMetadata(ACCESS_RULE, { kind: 'signed-in', scope: 'write' } satisfies AccessRule);

/** Whoever has a role with this permission; an API token needs the scope `admin`. */
export const Requires = (permission: string) => SetMetadata(ACCESS_RULE, { kind: 'permission', permission, scope: 'admin' } satisfies AccessRule);

/** Anybody, signed in or not. Say why. */
export const Public = (why: string) => SetMetadata(ACCESS_RULE, { kind: 'public', why } satisfies AccessRule);
