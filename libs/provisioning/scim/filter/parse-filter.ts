import { badRequest } from '../scim-error.js';
import type { CompareOperator, Filter, FilterValue } from './filter.js';

const MAX_LENGTH = 4_000;
const MAX_DEPTH = 20;
const OPERATORS = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le']);
const TOKEN = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s)\]]|$))|(\.?[a-z$_][\w$:.-]*))/giy;

interface Token {
  kind: 'bracket' | 'string' | 'number' | 'word';
  text: string;
}

/**
 * Reads a filter by the grammar of RFC 7644 figure 1, and also `emails[type eq "work"].value eq "x"`, which Entra ID
 * sends. Operators and literals count in any case; `and` binds closer than `or`.
 *
 * @throws ScimError 400 invalidFilter
 */
export function parseFilter(text: string): Filter {
  if (text.length > MAX_LENGTH) throw invalid(`A filter has at most ${MAX_LENGTH} characters.`);
  const parser = new Parser(tokensOf(text));
  const filter = parser.or(0);
  parser.end();
  return filter;
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: Token[]) {}

  or(depth: number): Filter {
    if (depth > MAX_DEPTH) throw invalid('The filter is nested too deeply.');
    const parts = [this.and(depth)];
    while (this.takeWord('or')) parts.push(this.and(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  }

  end(): void {
    if (this.at < this.tokens.length) throw invalid(`Nothing was expected at "${this.tokens[this.at]!.text}".`);
  }

  private and(depth: number): Filter {
    const parts = [this.term(depth)];
    while (this.takeWord('and')) parts.push(this.term(depth));
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
  }

  private term(depth: number): Filter {
    if (this.takeWord('not')) return { kind: 'not', part: this.group(depth) };
    if (this.tokens[this.at]?.text === '(') return this.group(depth);
    const path = this.next('word', 'an attribute');
    if (!this.takeBracket('[')) return this.expression(path);
    const part = this.or(depth + 1);
    this.expectBracket(']');
    const sub = this.tokens[this.at];
    if (sub?.kind !== 'word' || !sub.text.startsWith('.')) return { kind: 'some', path, part };
    this.at += 1;
    return { kind: 'some', path, part: { kind: 'and', parts: [part, this.expression(sub.text.slice(1))] } };
  }

  private group(depth: number): Filter {
    this.expectBracket('(');
    const filter = this.or(depth + 1);
    this.expectBracket(')');
    return filter;
  }

  private expression(path: string): Filter {
    if (!/^[a-z$]/i.test(path)) throw invalid(`"${path}" is no attribute.`);
    const operator = this.next('word', 'an operator').toLowerCase();
    if (operator === 'pr') return { kind: 'present', path };
    if (!OPERATORS.has(operator)) throw invalid(`"${operator}" is no operator.`);
    return { kind: 'compare', path, operator: operator as CompareOperator, value: this.value() };
  }

  private value(): FilterValue {
    const token = this.tokens[(this.at += 1) - 1];
    if (token?.kind === 'string') return unquote(token.text);
    if (token?.kind === 'number') return Number(token.text);
    const literal = token?.kind === 'word' ? token.text.toLowerCase() : '';
    if (literal === 'true' || literal === 'false') return literal === 'true';
    if (literal === 'null') return null;
    throw invalid('A comparison needs a quoted text, a number, true, false or null.');
  }

  private next(kind: Token['kind'], what: string): string {
    const token = this.tokens[this.at];
    if (token?.kind !== kind) throw invalid(`The filter needs ${what} ${token ? `at "${token.text}"` : 'at its end'}.`);
    this.at += 1;
    return token.text;
  }

  private takeWord(word: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind === 'word' && token.text.toLowerCase() === word;
    if (found) this.at += 1;
    return found;
  }

  private takeBracket(bracket: string): boolean {
    const found = this.tokens[this.at]?.text === bracket && this.tokens[this.at]?.kind === 'bracket';
    if (found) this.at += 1;
    return found;
  }

  private expectBracket(bracket: string): void {
    if (!this.takeBracket(bracket)) throw invalid(`A "${bracket}" is missing.`);
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw invalid(`The filter cannot be read at "${text.slice(at, at + 20)}".`);
    at = TOKEN.lastIndex;
    const [, bracket, string, number, word] = match;
    if (bracket) tokens.push({ kind: 'bracket', text: bracket });
    else if (string) tokens.push({ kind: 'string', text: string });
    else if (number) tokens.push({ kind: 'number', text: number });
    else tokens.push({ kind: 'word', text: word! });
  }
  return tokens;
}

function unquote(text: string): string {
  try {
    const value = JSON.parse(text) as string;
    if (!value.includes('\0')) return value;
  } catch {
    // Said below.
  }
  throw invalid(`${text.slice(0, 40)} is not a JSON string.`);
}

function invalid(detail: string): Error {
  return badRequest('invalidFilter', detail);
}
