import { describe, expect, it } from '@jest/globals';
import { AppError } from '../errors/app-error.js';
import { countGraphemes, optionalText, requireText } from './text-input.js';

const rules = { max: 20 };

function problemOf(value: string, more: object = {}): string {
  try {
    requireText('name', value, { ...rules, ...more });
  } catch (error) {
    const { code, fields } = error as AppError;
    return `${code} ${fields[0]?.field}: ${fields[0]?.message}`;
  }
  throw new Error(`accepted ${JSON.stringify(value)}`);
}

describe('text that people send', () => {
  it('is trimmed, and written in NFC', () => {
    expect(requireText('name', '  Cafe\u0301  ', rules)).toBe('Caf\u00e9');
  });

  it('is one line, unless it may be more', () => {
    expect(requireText('name', 'a\r\n b\tc', rules)).toBe('a b c');
    expect(requireText('body', '\n  \n    code\r\nb\tc\u2028d \n', { max: 100, multiline: true })).toBe('    code\nb\tc\nd');
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \t\n\u00a0\u3000'],
    ['what cannot be seen', '\u200b\u2060\u3164\u2800\ufeff'],
    ['a mark without a letter', '\u0301'],
  ])('is refused when it is %s', (_, value) => {
    expect(problemOf(value)).toBe('INVALID_INPUT name: name must not be empty.');
  });

  it.each([
    ['a NUL', 'a\u0000b', 'control'],
    ['a bell', 'a\u0007b', 'control'],
    ['an escape', 'a\u001b[31m', 'control'],
    ['a C1 control', 'a\u009bb', 'control'],
    ['half a surrogate pair', 'a\ud83db', 'half a character'],
    ['a right-to-left override', 'invoice\u202egpj.exe', 'direction'],
    ['an isolate', '\u2067abc\u2069', 'direction'],
    ['nine marks in a row', `z${'\u0335'.repeat(9)}`, 'stacks'],
    ['marks joined to hide their number', `z${'\u0335\u200d'.repeat(5)}`, 'stacks'],
  ])('is refused with %s', (_, value, problem) => {
    expect(problemOf(value)).toContain(problem);
  });

  it.each(['Łukasz Żółć', 'Ελένη', 'محمد عبد الله', 'नमस्ते', '山田 太郎', '👩‍👩‍👧‍👦 family', 'ทีมผู้ดูแล', 'Nguyễn Thị'])('may be %s', (text) => {
    expect(requireText('name', text, rules)).toBe(text.normalize('NFC'));
  });

  it('is counted as a reader counts', () => {
    expect(requireText('name', '👩‍👩‍👧‍👦'.repeat(20), rules)).toHaveLength(11 * 20);
    expect(problemOf('👩‍👩‍👧‍👦'.repeat(21))).toContain('at most 20');
    expect(problemOf('a'.repeat(21))).toContain('at most 20');
    expect(problemOf('a', { min: 2 })).toContain('at least 2');
  });

  it('is refused in no time when it is huge', () => {
    const started = process.cpuUsage();
    expect(problemOf('a'.repeat(1_000_000))).toContain('at most 20');
    expect(problemOf(`a${'\u200d👩'.repeat(80_000)}`, { max: 10_000 })).toContain('at most');
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });

  it('may be left out', () => {
    expect([optionalText('about', null, rules), optionalText('about', undefined, rules), optionalText('about', '  ', rules), optionalText('about', ' x ', rules)]).toEqual([null, null, null, 'x']);
  });

  it('stops counting where it is told to', () => {
    expect(countGraphemes('abcdef', 3)).toBe(4);
    expect(countGraphemes('e\u0301')).toBe(1);
  });
});
