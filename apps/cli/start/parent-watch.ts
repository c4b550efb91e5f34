import { processEnvironment } from '../../../libs/platform/config/configuration.js';

/**
 * Calls back when the npm that started this process is gone: a killed `npm start` must not leave
 * Atrium running unseen. Started without npm, it may outlive whoever started it.
 */
export function onNpmGone(callback: () => void): void {
  if (!processEnvironment().npm_lifecycle_event) return;
  const npm = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
