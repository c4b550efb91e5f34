import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HomeFeedDocument } from './generated/graphql';
import { client } from './shell/api/client';
import { App } from './shell/app';
import { prefetchPage } from './shell/prefetch';
import { loadViewer } from './shell/viewer';
import { startTranslation } from './shell/i18n/i18n';
import { watchScheme } from './ui/scheme';

watchScheme();
const viewer = loadViewer();
if (location.pathname === '/') void client.query({ query: HomeFeedDocument }).catch(() => undefined);
await startTranslation();
prefetchPage(location.pathname);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App viewer={viewer} />
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}
