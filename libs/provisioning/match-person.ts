import type { MatchedPerson } from './people-import.repository.js';
import type { PersonRecord } from './person-record.js';

/** Stored people by what they are recognised by. */
export class Matches {
  private readonly byNumber = new Map<string, MatchedPerson>();
  private readonly byEmail = new Map<string, MatchedPerson>();
  private readonly byEntry = new Map<string, MatchedPerson>();

  constructor(
    people: MatchedPerson[],
    /** Whether an entry is in the directory now. */
    private readonly isPresent: (entryId: string) => boolean,
  ) {
    for (const person of people) {
      if (person.entryId) this.byEntry.set(person.entryId, person);
      if (person.employeeNumber) this.byNumber.set(person.employeeNumber, person);
      if (person.email) this.byEmail.set(person.email.toLowerCase(), person);
    }
  }

  /**
   * Who a record is: by the directory's entry first, then by employee number, else by e-mail address.
   *
   * @returns the person, null for somebody new, or a sentence why it cannot be told; two people are never made one
   */
  of(record: PersonRecord): MatchedPerson | null | string {
    const byNumber = record.employeeNumber ? this.byNumber.get(record.employeeNumber) : undefined;
    const byEmail = record.email ? this.byEmail.get(record.email.toLowerCase()) : undefined;
    const byEntry = record.entry && this.byEntry.get(record.entry.id);
    if (byEntry && [byNumber, byEmail].some((other) => other && other.id !== byEntry.id)) {
      return 'The employee number or the e-mail address is somebody else in Atrium than the entry was until now. The entry is left out, the two are not merged.';
    }
    if (byEntry) return byEntry;
    if (byNumber && byEmail && byNumber.id !== byEmail.id) {
      return 'The employee number is one person in Atrium and the e-mail address another. The person is left out, the two are not merged.';
    }
    if (!byNumber && byEmail?.employeeNumber && record.employeeNumber) {
      return 'The e-mail address belongs to somebody in Atrium with another employee number. The person is left out, the two are not merged.';
    }
    const match = byNumber ?? byEmail ?? null;
    if (record.entry && match?.entryId && this.isPresent(match.entryId)) {
      return 'Another entry of the directory is this person already. The entry is left out, the two are not merged.';
    }
    return match;
  }
}
