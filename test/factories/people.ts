import type { TestCompany, TestPerson } from '../company.js';

/** One person follows another, through the API. */
export function follow(person: TestPerson, other: TestPerson): Promise<unknown> {
  return person.ask('mutation ($id: ID!) { followPerson(input: { personId: $id }) { person { id } } }', { id: other.id });
}

/** One person blocks another, through the API. */
export function block(person: TestPerson, other: TestPerson): Promise<unknown> {
  return person.ask('mutation ($id: ID!) { blockPerson(input: { personId: $id }) { person { id } } }', { id: other.id });
}

/** The person leaves the company; what they wrote stays. */
export async function leaveCompany(company: TestCompany, person: TestPerson): Promise<void> {
  await company.sql.query(`update person set status = 'left', left_at = now() where id = $1`, [person.uuid]);
}
