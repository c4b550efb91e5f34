import type { MatchedPerson } from './people-import.repository.js';
import type { PersonRecord } from './person-record.js';

/** Stored people by what they are recognised by. */
export class Matches {
  private readonly byNumber = new Map<string, MatchedPerson>();
  private readonly byEmail = new Map<string, MatchedPerson>();

  constructor(people: MatchedPerson[]) {
    for (const person of people) {
      if (person.employeeNumber) this.byNumber.set(person.employeeNumber, person);
      if (person.email) this.byEmail.set(person.email.toLowerCase(), person);
    }
  }

  /**
   * Who a record is: by employee number first, else by e-mail address.
   *
   * @returns the person, null for somebody new, or a sentence why it cannot be told; two people are never made one
   */
  of(record: PersonRecord): MatchedPerson | null | string {
    const byNumber = record.employeeNumber ? this.byNumber.get(record.employeeNumber) : undefined;
    const byEmail = record.email ? this.byEmail.get(record.email.toLowerCase()) : undefined;
    if (byNumber && byEmail && byNumber.id !== byEmail.id) {
      return 'The employee number is one person in Atrium and the e-mail address another. The person is left out, the two are not merged.';
    }
    if (!byNumber && byEmail?.employeeNumber && record.employeeNumber) {
      return 'The e-mail address belongs to somebody in Atrium with another employee number. The person is left out, the two are not merged.';
    }
    const match = byNumber ?? byEmail ?? null;
    return match?.status === 'erased' ? 'This person was erased from Atrium. The person is left out.' : match;
  }
}
