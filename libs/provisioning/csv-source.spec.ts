import { describe, expect, it } from '@jest/globals';
import { readCsvRecords } from './csv-source.js';
import { BrokenFile, type ImportProblem } from './import-source.js';
import type { PersonRecord } from './person-record.js';

async function read(text: string | Buffer): Promise<{ people: PersonRecord[]; problems: ImportProblem[] }> {
  const problems: ImportProblem[] = [];
  const people: PersonRecord[] = [];
  async function* chunks() {
    const bytes = Buffer.from(text as string);
    for (let at = 0; at < bytes.length; at += 11) yield bytes.subarray(at, at + 11);
  }
  for await (const record of readCsvRecords(chunks(), (line, problem) => problems.push({ line, problem }))) {
    if (record.kind === 'person') people.push(record.person);
  }
  return { people, problems };
}

describe('reading CSV', () => {
  it.each([[','], [';'], ['\t']])('takes %j between values, a byte order mark, quotes and columns in any order', async (delimiter) => {
    const row = (...values: string[]) => values.join(delimiter);
    const { people, problems } = await read('\ufeff' + [
      row('Department', 'EMAIL', 'displayName', 'startDate', 'active', 'managerEmail', 'title'),
      row('Yard', 'ana@x.example', `"Lima${delimiter} ""Ana"""`, '2020-02-29', 'TRUE', 'Boss@X.example', ''),
      '',
      row('', 'ben@x.example', '"Two\nlines"', '', 'no', '', 'Welder'),
      row('Sea', 'cleo@x.example', 'Cleo', '2021-02-29', 'perhaps', '', ''),
    ].join('\r\n'));
    expect(people).toEqual([
      { line: 2, email: 'ana@x.example', employeeNumber: null, names: [], isActive: true, manager: { by: 'email', value: 'boss@x.example' },
        fields: { department: 'Yard', displayName: `Lima${delimiter === '\t' ? '' : delimiter} "Ana"`, startDate: '2020-02-29', title: null } },
      { line: 4, email: 'ben@x.example', employeeNumber: null, names: [], isActive: false, manager: null, fields: { department: null, displayName: 'Two lines', startDate: null, title: 'Welder' } },
      { line: 6, email: 'cleo@x.example', employeeNumber: null, names: [], manager: null, fields: { department: 'Sea', displayName: 'Cleo', title: null } },
    ]);
    expect(problems.map(({ line, problem }) => `${line} ${problem.split('.')[0]}`)).toEqual(['6 startDate must be a day such as 2026-01-31', '6 active must be true or false']);
  });

  it('reports broken lines with their numbers and goes on', async () => {
    const { people, problems } = await read(['email,displayName,shoeSize', 'a@x,Ana,38', 'b@x,Ben', 'c@x,"Cl"eo,40', ',Nobody,1', 'not an address,N,1', 'd@x,Dan\u202e,1', `e@x,${'E'.repeat(300)},1`, 'f@x,Fay,1'].join('\n'));
    expect(people.map((person) => [person.line, person.email, person.fields.displayName])).toEqual([[2, 'a@x', 'Ana'], [7, 'd@x', undefined], [8, 'e@x', undefined], [9, 'f@x', 'Fay']]);
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7, 8]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['no header', 'Ana,ana@x\nBen,ben@x\n', 'must name the columns'],
    ['a column twice', 'email,Email\na@x,b@x\n', 'stands twice'],
    ['a quote that stays open', 'email,displayName\na@x,"Ana\nb@x,Ben\n', 'never closed'],
    ['Latin-1', Buffer.from('email,displayName\na@x,\xe9\n', 'latin1'), 'not UTF-8'],
    ['a spreadsheet', Buffer.from('504b0304140000000800', 'hex'), undefined],
  ])('refuses %s', async (_what, text, sentence) => {
    await expect(read(text)).rejects.toThrow(BrokenFile);
    if (sentence) await expect(read(text)).rejects.toThrow(sentence);
  });
});
