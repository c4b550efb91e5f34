import { matchPath } from 'react-router-dom';

type Finder = () => Promise<{ pages: { path: string; load: () => Promise<unknown> }[] }>;
const routes: Finder = () => import('./routes');

/** Loads the code of the page an address leads to, so that it is there when the person clicks. */
export function prefetchPage(address: string): void {
  const path = address.split(/[?#]/, 1)[0] ?? '/';
  void routes().then(({ pages }) => pages.find((page) => matchPath(page.path, path))?.load().catch(() => undefined));
}
