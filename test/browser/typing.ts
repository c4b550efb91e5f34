import type { Page } from 'playwright-core';
import { until } from './browser.js';

/** Types into the editor that is opening: its code comes when it is first wanted, and letters typed before are lost. */
export async function typeIntoEditor(page: Page, text: string): Promise<void> {
  await until('the editor has the focus', () => page.evaluate(() => document.activeElement?.classList.contains('ProseMirror') ?? false), 30_000);
  await page.keyboard.type(text);
}
