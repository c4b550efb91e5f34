import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadTexts } from './i18n/i18n';
import type { LaterTexts } from './i18n/later-texts';

type Load = () => Promise<{ default: ComponentType }>;

/** A page's address, the chunk it comes in, and the texts it needs beyond the first page's. */
const addresses: [path: string, load: Load, texts?: (keyof LaterTexts)[]][] = [
  ['/', () => import('../features/feed/home-page')],
  ['/posts/:postId', () => import('../features/posts/post-page')],
  ['/groups', () => import('../features/groups/groups-page'), ['discover', 'groups']],
  ['/groups/:groupId/:tab?', () => import('../features/groups/group-page'), ['groups']],
  ['/people', () => import('../features/people/directory-page'), ['people']],
  ['/notifications', () => import('../features/notifications/notifications-page'), ['notifications', 'groups']],
  ['/settings', () => import('../features/identity/settings-page'), ['identity']],
  ['/admin/:section?/:item?', () => import('../features/admin/admin-area'), ['admin']],
  ['/people/:personId/:tab?', () => import('../features/people/profile-page'), ['people']],
];

/** Every page of the app. */
export const pages: { path: string; load: Load; Page: LazyExoticComponent<ComponentType> }[] = addresses.map(([path, page, texts = []]) => {
  const load: Load = async () => (await Promise.all([page(), loadTexts(texts)]))[0];
  return { path, load, Page: lazy(load) };
});
