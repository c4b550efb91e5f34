import type { TestPerson } from '../company.js';

export type PeopleAdminMutation = 'deactivatePerson' | 'reactivatePerson' | 'endSessionsOf' | 'erasePerson';

/** Sends one of the mutations of people administration. @returns the code of its error, or null */
export async function administer(admin: TestPerson, mutation: PeopleAdminMutation, person: { id: string }, more: Record<string, unknown> = {}): Promise<string | null> {
  const Mutation = mutation[0]!.toUpperCase() + mutation.slice(1);
  const { code } = await admin.send(`mutation ($input: ${Mutation}Input!) { ${mutation}(input: $input) { clientMutationId person { id } } }`, { input: { personId: person.id, ...more } });
  return code ?? null;
}
