import './ui/tokens.css';
import './ui/fonts.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app';
import { loadViewer } from './shell/viewer';
import { startTranslation } from './shell/i18n/i18n';
import { watchScheme } from './ui/scheme';

watchScheme();
const viewer = loadViewer();
await startTranslation();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App viewer={viewer} />
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}
