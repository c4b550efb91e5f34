import type { PersonRecord, PersonReference } from './person-record.js';

export type PersonOutcome = 'created' | 'changed' | 'unchanged';

/** Who the file has named so far. Keeps keys and ids of everybody, and nothing else, until the import ends. */
export class Roster {
  readonly outcomes = new Map<string, PersonOutcome>();
  /** What the file says of managers, in its order; null: nobody. */
  readonly managers: { line: number; personId: string; displayName: string; manager: PersonReference | null }[] = [];
  private readonly lines = new Map<string, number>();
  private readonly ids = new Map<string, string>();
  private readonly linesOfPeople = new Map<string, number>();

  /** @param place what a line is called in a sentence */
  constructor(private readonly place: (line: number) => string = (line) => `line ${line}`) {}

  /** Notes a person's keys. @returns why this person stands here a second time, or null */
  claim(person: PersonRecord): string | null {
    for (const reference of keysOf(person)) {
      const line = this.lines.get(keyOf(reference));
      if (line !== undefined) {
        const what = reference.by === 'email' ? 'e-mail address (in any case)' : 'employee number';
        return `This ${what} stands at ${this.place(line)} already. The first is kept, the two are not merged.`;
      }
    }
    for (const reference of keysOf(person)) this.lines.set(keyOf(reference), person.line);
    return null;
  }

  /** Notes which stored person a record is. @returns why that cannot be, or null */
  settle(record: PersonRecord, person: { id: string; displayName: string }, outcome: PersonOutcome): string | null {
    const personId = person.id;
    const line = this.linesOfPeople.get(personId);
    if (line !== undefined) return `This is the same person as at ${this.place(line)}. The first is kept.`;
    this.linesOfPeople.set(personId, record.line);
    this.outcomes.set(personId, outcome);
    for (const reference of [...keysOf(record), ...record.names]) {
      if (!this.ids.has(keyOf(reference))) this.ids.set(keyOf(reference), personId);
    }
    if (record.manager !== undefined) this.managers.push({ line: record.line, personId, displayName: person.displayName, manager: record.manager });
    return null;
  }

  /** The person of the file that is meant, if any. */
  find(reference: PersonReference): string | undefined {
    return this.ids.get(keyOf(reference));
  }

  /** Takes back a person who could not be stored after all. */
  forget(personId: string): void {
    this.outcomes.delete(personId);
    for (const [key, id] of this.ids) if (id === personId) this.ids.delete(key);
  }

  noteChange(personId: string): void {
    if (this.outcomes.get(personId) === 'unchanged') this.outcomes.set(personId, 'changed');
  }

  count(outcome: PersonOutcome): number {
    let count = 0;
    for (const each of this.outcomes.values()) if (each === outcome) count += 1;
    return count;
  }
}

export function keyOf(reference: PersonReference): string {
  return `${reference.by} ${reference.value}`;
}

function keysOf(person: PersonRecord): PersonReference[] {
  return [
    ...(person.employeeNumber ? [{ by: 'employeeNumber', value: person.employeeNumber } as const] : []),
    ...(person.email ? [{ by: 'email', value: person.email.toLowerCase() } as const] : []),
  ];
}
