import type admin from '../../features/admin/admin.en.json';
import type audit from '../../features/audit/audit.en.json';
import type discover from '../../features/groups/discover.en.json';
import type groups from '../../features/groups/groups.en.json';
import type identity from '../../features/identity/identity.en.json';
import type notifications from '../../features/notifications/notifications.en.json';
import type people from '../../features/people/people.en.json';
import type peopleAdmin from '../../features/people/people-admin.en.json';
import type provisioning from '../../features/provisioning/provisioning.en.json';
import type roles from '../../features/identity/roles.en.json';
import type signOn from '../../features/identity/sign-on.en.json';
import type tokens from '../../features/identity/tokens.en.json';
import type visibility from '../../features/visibility/visibility.en.json';
import type overview from '../../features/admin/overview.en.json';

export interface LaterTexts {
  admin: typeof admin;
  audit: typeof audit;
  discover: typeof discover;
  groups: typeof groups;
  identity: typeof identity;
  notifications: typeof notifications;
  people: typeof people;
  peopleAdmin: typeof peopleAdmin;
  provisioning: typeof provisioning;
  roles: typeof roles;
  overview: typeof overview;
  visibility: typeof visibility;
  signOn: typeof signOn;
  tokens: typeof tokens;
}

/** Texts that are loaded with the pages that need them (routes.tsx names them), to keep the first page light. */
export const laterTexts: Record<keyof LaterTexts, { en: () => Promise<{ default: object }>; fr: () => Promise<{ default: object }> }> = {
  admin: { en: () => import('../../features/admin/admin.en.json'), fr: () => import('../../features/admin/admin.fr.json') },
  audit: { en: () => import('../../features/audit/audit.en.json'), fr: () => import('../../features/audit/audit.fr.json') },
  discover: { en: () => import('../../features/groups/discover.en.json'), fr: () => import('../../features/groups/discover.fr.json') },
  groups: { en: () => import('../../features/groups/groups.en.json'), fr: () => import('../../features/groups/groups.fr.json') },
  identity: { en: () => import('../../features/identity/identity.en.json'), fr: () => import('../../features/identity/identity.fr.json') },
  notifications: { en: () => import('../../features/notifications/notifications.en.json'), fr: () => import('../../features/notifications/notifications.fr.json') },
  provisioning: { en: () => import('../../features/provisioning/provisioning.en.json'), fr: () => import('../../features/provisioning/provisioning.fr.json') },
  roles: { en: () => import('../../features/identity/roles.en.json'), fr: () => import('../../features/identity/roles.fr.json') },
  visibility: { en: () => import('../../features/visibility/visibility.en.json'), fr: () => import('../../features/visibility/visibility.fr.json') },
  overview: { en: () => import('../../features/admin/overview.en.json'), fr: () => import('../../features/admin/overview.fr.json') },
  people: { en: () => import('../../features/people/people.en.json'), fr: () => import('../../features/people/people.fr.json') },
  peopleAdmin: { en: () => import('../../features/people/people-admin.en.json'), fr: () => import('../../features/people/people-admin.fr.json') },
  signOn: { en: () => import('../../features/identity/sign-on.en.json'), fr: () => import('../../features/identity/sign-on.fr.json') },
  tokens: { en: () => import('../../features/identity/tokens.en.json'), fr: () => import('../../features/identity/tokens.fr.json') },
};
