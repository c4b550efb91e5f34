import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

type Catalogue = { [key: string]: string | Catalogue };

const ENGLISH_TIME = /\b(ago|yesterday|today|tomorrow|(mon|tues|wednes|thurs|satur|sun)day|january|february|april|june|july|august|september|october|november|december)\b/i;

/** The English texts of the app that a French page shows or says: in its text, its names and its title. */
export async function englishLeftOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'data-placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
        // A sentence with a name in bold is one text.
        if (node.childElementCount > 0 && node.childElementCount < 3 && [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE)) texts.push(node.textContent ?? '');
      } else if (node.parentElement && !node.parentElement.closest('script, style, [lang="en"]')) texts.push(node.textContent ?? '');
    }
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  });
  return said.filter((text) => ENGLISH_TIME.test(text) || english().some((pattern) => pattern.test(text)));
}

let patterns: RegExp[] | undefined;

/** Each English text whose French differs, with anything where a value goes. */
function english(): RegExp[] {
  if (patterns) return patterns;
  const texts = new Map<string, string>();
  const french = new Set<string>();
  for (const file of catalogues()) {
    const ours = flat(JSON.parse(readFileSync(file, 'utf8')) as Catalogue);
    const theirs = flat(JSON.parse(readFileSync(file.replace(/en\.json$/, 'fr.json'), 'utf8')) as Catalogue);
    for (const text of theirs.values()) french.add(text);
    for (const [key, text] of ours) if (theirs.get(key) !== text) texts.set(`${file} ${key}`, text);
  }
  if (texts.size < 300) throw new Error(`Only ${texts.size} English texts were found.`);
  return (patterns = [...texts.values()]
    .filter((text) => !french.has(text) && text.replaceAll(/\{\{\w+\}\}|<\/?\w+>|[^\p{L}]/gu, '').length > 3)
    .map((text) => new RegExp(`^${text.replaceAll(/<\/?\w+>/g, '').split(/\{\{\w+\}\}/).map(escaped).join('.+')}$`)));
}

function catalogues(): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return ['apps/web/src', 'libs'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((path) => /(^|[./\\])en\.json$/.test(path)).map((path) => join(root, folder, path)));
}

function flat(catalogue: Catalogue, prefix = ''): Map<string, string> {
  return new Map(Object.entries(catalogue).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)])));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
