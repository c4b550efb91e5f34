import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

type Load = () => Promise<{ default: ComponentType }>;

/** Every page of the app: its address and the chunk it comes in. */
export const pages: { path: string; load: Load; Page: LazyExoticComponent<ComponentType> }[] = (
  [
    ['/', () => import('../features/feed/home-page')],
    ['/posts/:postId', () => import('../features/posts/post-page')],
    ['/groups/:groupId/:tab?', () => import('../features/groups/group-page')],
  ] as [string, Load][]
).map(([path, load]) => ({ path, load, Page: lazy(load) }));
