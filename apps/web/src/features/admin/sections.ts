import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { IconUsers, IconHistory, IconKey, IconRefresh, IconEyeSearch, IconGauge, IconShieldHalf, IconPlugConnected, type Icon } from '@tabler/icons-react';
import { loadTexts } from '../../shell/i18n/i18n';
import type { LaterTexts } from '../../shell/i18n/later-texts';
import type admin from './admin.en.json';

export interface AdminSection {
  /** The last part of its address. */
  path: string;
  /** Its name in the catalogue. */
  name: keyof (typeof admin)['sections'];
  /** Who lacks it does not see the section. */
  permission: string;
  Icon: Icon;
  Page: LazyExoticComponent<ComponentType>;
  /** What waits there, beside the name. */
  Waiting?: LazyExoticComponent<ComponentType>;
}

/** A page with the texts it needs. */
export function adminPage(load: () => Promise<{ default: ComponentType }>, texts: (keyof LaterTexts)[]): LazyExoticComponent<ComponentType> {
  return lazy(async () => (await Promise.all([load(), loadTexts(texts)]))[0]);
}

/** The pages of the administration, in the order of its navigation: overview, provisioning, sign-in, people, roles, tokens, audit. */
export const adminSections: AdminSection[] = [
  { path: 'overview', name: 'overview', permission: 'system.read', Icon: IconGauge, Page: adminPage(() => import('./overview-page'), ['overview']) },
  { path: 'provisioning', name: 'provisioning', permission: 'provisioning.manage', Icon: IconRefresh, Page: adminPage(() => import('../provisioning/provisioning-page'), ['provisioning', 'people']), Waiting: adminPage(() => import('../provisioning/held-count'), ['provisioning']) },
  { path: 'sign-in', name: 'signIn', permission: 'signon.manage', Icon: IconKey, Page: adminPage(() => import('../identity/sign-on-page'), ['signOn']) },
  { path: 'people', name: 'people', permission: 'people.read', Icon: IconUsers, Page: adminPage(() => import('../people/people-admin-page'), ['peopleAdmin', 'roles']) },
  { path: 'roles', name: 'roles', permission: 'roles.grant', Icon: IconShieldHalf, Page: adminPage(() => import('../identity/roles-page'), ['roles', 'discover']) },
  { path: 'visibility', name: 'visibility', permission: 'audit.read', Icon: IconEyeSearch, Page: adminPage(() => import('../visibility/visibility-page'), ['visibility', 'discover']) },
  { path: 'tokens', name: 'tokens', permission: 'tokens.manage', Icon: IconPlugConnected, Page: adminPage(() => import('../identity/tokens-page'), ['tokens', 'signOn', 'provisioning']) },
  { path: 'audit', name: 'audit', permission: 'audit.read', Icon: IconHistory, Page: adminPage(() => import('../audit/audit-page'), ['audit', 'discover', 'identity']) },
];

/** The sections that these permissions open. */
export function sectionsFor(permissions: readonly string[]): AdminSection[] {
  return adminSections.filter(({ permission }) => permissions.includes(permission));
}
