import type { Entry } from './entry-record.js';
import { BrokenFile, type Bytes, decodeUtf8, type ImportProblem, type ReportProblem } from './import-source.js';

interface Line {
  number: number;
  text: string;
}

const MAX_LINE = 32 * 1024 * 1024;
const NAME = /^([A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)*)((?:;[A-Za-z0-9-]+)*)$/;

/**
 * Reads LDIF content records (RFC 2849): folded lines and comments, base64, attribute options, many values. What is
 * wrong inside an entry is reported, and reading goes on.
 *
 * @param wanted lower-case names of the attributes to keep; the values of others are never decoded or kept
 * @throws BrokenFile when this is no LDIF, when the encoding is not UTF-8, or when the file was cut off
 */
export async function* readLdif(bytes: Bytes, wanted: ReadonlySet<string>, report: ReportProblem): AsyncGenerator<Entry> {
  let entry: EntryBuilder | null = null;
  let isBegun = false;
  let damage: ImportProblem | null = null;
  for await (const line of unfold(decodeUtf8(bytes), report)) {
    if (damage) report(damage.line, damage.problem);
    damage = null;
    if (line === null) {
      if (entry?.isKept) yield entry.entry;
      entry = null;
      continue;
    }
    if (!isBegun) {
      isBegun = true;
      if (isVersion(line)) continue;
      if (!/^dn::? ?/i.test(line.text)) throw new BrokenFile(`This is no LDIF file: line ${line.number} should begin with "dn:" or "version: 1".`);
    }
    if (entry && /^dn::?(?!<)/i.test(line.text)) {
      report(line.number, 'A new entry begins without an empty line before it.');
      if (entry.isKept) yield entry.entry;
      entry = null;
    }
    entry ??= new EntryBuilder(line, wanted, report);
    damage = entry.add(line);
  }
  if (damage) throw new BrokenFile(`The file ends in the middle of a base64 value at line ${damage.line}: it was cut off.`);
  if (!isBegun) throw new BrokenFile('The file holds no entries.');
  if (entry?.isKept) yield entry.entry;
}

function isVersion(line: Line): boolean {
  const version = /^version: *(.*)$/i.exec(line.text)?.[1];
  if (version !== undefined && version.trim() !== '1') throw new BrokenFile(`Line ${line.number}: LDIF version ${version.slice(0, 10)} is not known; only 1 is.`);
  return version !== undefined;
}

class EntryBuilder {
  readonly entry: Entry;
  isKept = true;
  private isNamed = false;

  constructor(
    first: Line,
    private readonly wanted: ReadonlySet<string>,
    private readonly report: ReportProblem,
  ) {
    this.entry = { line: first.number, dn: '', attributes: new Map() };
  }

  /** @returns what is wrong with a base64 value; the caller knows whether the file was cut off there */
  add(line: Line): ImportProblem | null {
    if (!this.isKept) return null;
    const attribute = parseAttribute(line.text);
    if (!this.isNamed) return this.name(line, attribute);
    if (!attribute) return this.skip(line, 'This is not "attribute: value"; the line is left out.');
    if (attribute.name === 'changetype') this.checkChange(line, attribute.value.trim().toLowerCase());
    if (!this.wanted.has(attribute.name)) return null;
    if (attribute.form === 'url') return this.skip(line, `${attribute.name} stands at a URL; URLs are not opened, so it is left out.`);
    return this.keep(line, attribute);
  }

  private name(line: Line, attribute: Attribute | null): ImportProblem | null {
    this.isNamed = true;
    if (attribute?.name !== 'dn' || attribute.form === 'url') {
      this.isKept = false;
      return this.skip(line, 'An entry must begin with "dn:"; the entry is left out.');
    }
    const value = attribute.value.trim();
    const isWhole = attribute.form === 'text' || isBase64(value);
    const dn = attribute.form === 'text' ? value : utf8(Buffer.from(value, 'base64'));
    if (isWhole && dn !== null) {
      this.entry.dn = dn;
      return null;
    }
    this.isKept = false;
    const problem = { line: line.number, problem: 'The name of the entry is not base64 of UTF-8; the entry is left out.' };
    return isWhole ? this.skip(line, problem.problem) : problem;
  }

  private checkChange(line: Line, change: string): void {
    if (change === 'add') return;
    this.isKept = false;
    this.skip(line, 'The entry is a change, not a whole entry; it is left out.');
  }

  private keep(line: Line, { name, options, form, value }: Attribute): ImportProblem | null {
    const encoded = value.trimEnd();
    if (form === 'base64' && !isBase64(encoded)) return { line: line.number, problem: `The value of ${name} is not base64; it is left out.` };
    const bytes = () => (form === 'base64' ? Buffer.from(encoded, 'base64') : Buffer.from(value));
    const values = this.entry.attributes.get(name) ?? [];
    values.push({ line: line.number, options, bytes, text: () => utf8(bytes()) });
    this.entry.attributes.set(name, values);
    return null;
  }

  private skip(line: Line, problem: string): null {
    this.report(line.number, problem);
    return null;
  }
}

interface Attribute {
  name: string;
  options: string[];
  form: 'text' | 'base64' | 'url';
  value: string;
}

function parseAttribute(text: string): Attribute | null {
  const colon = text.indexOf(':');
  const head = NAME.exec(text.slice(0, Math.max(colon, 0)));
  if (!head) return null;
  const mark = text[colon + 1];
  const form = mark === ':' ? 'base64' : mark === '<' ? 'url' : 'text';
  return {
    name: head[1]!.toLowerCase(),
    options: head[2]!.toLowerCase().split(';').filter((option) => option && option !== 'binary'),
    form,
    value: text.slice(form === 'text' ? colon + 1 : colon + 2).replace(/^ +/, ''),
  };
}

function isBase64(text: string): boolean {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.slice(0, text.length - padding));
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Logical lines: folds undone, comments dropped; null for the empty line that ends an entry. */
async function* unfold(text: AsyncIterable<string>, report: ReportProblem): AsyncGenerator<Line | null> {
  let open: { number: number; parts: string[]; length: number } | null = null;
  const close = (): Line | null => open && { number: open.number, text: open.parts.join('') };
  for await (const line of splitLines(text)) {
    if (line.text.startsWith(' ')) {
      if (!open) {
        report(line.number, 'A continuation without a line to continue; it is left out.');
      } else {
        open.length += line.text.length;
        if (open.length > MAX_LINE) throw new BrokenFile(`The value at line ${open.number} is larger than ${MAX_LINE / 1024 / 1024} MB.`);
        open.parts.push(line.text.slice(1));
      }
      continue;
    }
    const done = close();
    open = line.text === '' ? null : { number: line.number, parts: [line.text], length: line.text.length };
    if (done && !done.text.startsWith('#')) yield done;
    if (line.text === '') yield null;
  }
  const last = close();
  if (last && !last.text.startsWith('#')) yield last;
}

async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    if (rest.length > MAX_LINE) throw new BrokenFile(`Line ${number + lines.length + 1} is larger than ${MAX_LINE / 1024 / 1024} MB.`);
    for (const line of lines) yield { number: (number += 1), text: line.endsWith('\r') ? line.slice(0, -1) : line };
  }
  if (rest) yield { number: number + 1, text: rest.endsWith('\r') ? rest.slice(0, -1) : rest };
}
