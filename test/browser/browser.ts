import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { TestCompany, TestPerson } from '../company.js';

const require = createRequire(import.meta.url);
const RESULTS = new URL('../../test-results/', import.meta.url);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The windows that stand open, so that a wait that fails can say what they showed. */
const windows = new Set<Page>();

/** How a page is looked at. */
export interface Look {
  theme?: 'light' | 'dark';
  size?: 'wide' | 'phone';
  language?: 'en' | 'fr';
}

/**
 * What makes the packaged Chromium forgive what people's browsers refuse, or fall over with its first closed window; and
 * what has it draw through an emulated graphics card, which costs several times what drawing without one does.
 */
const UNLIKE_PEOPLE = /^--(headless|single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist)/;

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** The Chromium that comes as an npm package; Debian's where that one does not run. */
export async function launchBrowser(): Promise<Browser> {
  const { default: packaged } = (await import('@sparticuz/chromium')) as { default: { args: string[]; executablePath(): Promise<string> } };
  const options = { headless: true, args: [...packaged.args.filter((argument) => !UNLIKE_PEOPLE.test(argument)), '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] };
  try {
    return await chromium.launch({ ...options, executablePath: await packaged.executablePath() });
  } catch {
    return chromium.launch({ ...options, executablePath: '/usr/bin/chromium' });
  }
}

/** A window of a person who is signed in. Uncaught errors and refused policies are collected in `problems`. */
export async function openWindow(browser: Browser, company: TestCompany, person: TestPerson | null, look: Look = {}): Promise<{ page: Page; context: BrowserContext; problems: string[] }> {
  const context = await browser.newContext({
    viewport: SIZES[look.size ?? 'wide'],
    colorScheme: look.theme ?? 'light',
    locale: look.language === 'fr' ? 'fr-FR' : 'en-GB',
    reducedMotion: 'reduce',
    hasTouch: look.size === 'phone',
    serviceWorkers: 'block',
  });
  if (person) {
    const [name, value] = person.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: company.url, httpOnly: true, sameSite: 'Lax' }]);
  }
  const page = await context.newPage();
  windows.add(page);
  page.on('close', () => windows.delete(page));
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 401/.test(message.text())) problems.push(message.text());
  });
  return { page, context, problems };
}

/** What axe finds wrong on the page, WCAG 2.0 to 2.2 A and AA: one line per rule and element. */
export async function axe(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts; evaluating goes around it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(root: unknown, options: object): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }> } }).axe;
    const { violations } = await runner.run((globalThis as unknown as { document: unknown }).document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${JSON.stringify(node.target)} ${node.failureSummary?.split('\n').slice(1, 3).join(' ') ?? ''}`));
  });
}

/** Keeps a picture of the page in test-results/. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, RESULTS).pathname, fullPage });
}

/** Waits until a condition holds, asking every 50 ms. When it never does, it says what every open window showed, and keeps pictures of them. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, forMs = 10_000): Promise<void> {
  const end = Date.now() + forMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`In ${forMs} ms it did not happen that ${what}.\n${await whatShows(what)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What every open window shows: address, what has the focus, the beginning of the text, and a picture in test-results/. */
async function whatShows(what: string): Promise<string> {
  const told = await Promise.all([...windows].map(async (page, index) => {
    const name = `failed-${what.replace(/\W+/g, '-').slice(0, 60)}-${index + 1}`;
    try {
      const { focus, dialogs, text } = await within(5_000, page.evaluate(() => {
        const at = document.activeElement;
        return {
          focus: at ? `${at.outerHTML.slice(0, 200)}${document.hasFocus() ? '' : ' (the window itself has no focus)'}` : 'nothing',
          dialogs: document.querySelectorAll('dialog[open]').length,
          text: document.body.innerText.replace(/\s+/g, ' ').slice(0, 400),
        };
      }));
      await within(5_000, picture(page, name));
      return `Window ${index + 1} at ${page.url()}, ${dialogs} dialogs open, picture test-results/${name}.png\n  focus: ${focus}\n  text: ${text}`;
    } catch (error) {
      return `Window ${index + 1} at ${page.url()} did not say what it shows: ${String(error)}`;
    }
  }));
  return told.join('\n');
}

function within<Value>(ms: number, value: Promise<Value>): Promise<Value> {
  return Promise.race([value, new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms).unref())]);
}
