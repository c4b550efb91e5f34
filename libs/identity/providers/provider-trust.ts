import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/access/actor.js';
import type { SignInRules } from './sign-in-rules.js';

/** Permissions that stand behind a decision; null: all there are, now and later. */
export type Rights = readonly string[] | null;

/**
 * THE rule that nobody becomes by a provider what they could not give: whoever may say which keys speak for the company, or
 * by what people are found, could else sign in as anybody. What a provider says counts for people with no more rights than
 * everybody had who changed it, until an owner confirms it.
 *
 * @param before what stood behind it until now
 */
export function rightsAfter(before: Rights, actor: Actor): Rights {
  if (isOwner(actor)) return before;
  return before === null ? actor.permissions : before.filter((permission) => actor.permissions.includes(permission));
}

/** What stands behind a provider that an actor has just brought. */
export function rightsOf(actor: Actor): Rights {
  return isOwner(actor) ? null : actor.permissions;
}

export function isOwner(actor: Actor): boolean {
  return actor.roles.includes('owner');
}

/** Whether a person with these permissions is among those for whom the rights suffice. */
export function sufficesFor(rights: Rights, permissions: readonly string[]): boolean {
  return rights === null || permissions.every((permission) => rights.includes(permission));
}

/** Everything that somebody who signs in there may do: what stands behind its keys and behind its rules. */
export function rightsBehind({ metadataRights, rulesRights }: { metadataRights: Rights; rulesRights: Rights }): Rights {
  if (metadataRights === null || rulesRights === null) return metadataRights ?? rulesRights;
  return metadataRights.filter((permission) => rulesRights.includes(permission));
}

/** Whether an owner has yet to confirm what was changed. */
export function awaitsOwner(provider: { metadataRights: Rights; rulesRights: Rights }): boolean {
  return provider.metadataRights !== null || provider.rulesRights !== null;
}

/** What an owner confirms: changes with the metadata and the rules. */
export function versionOf({ metadata, rules }: { metadata: string | null; rules: Partial<SignInRules> }): string {
  return createHash('sha256').update(JSON.stringify([metadata, rules])).digest('base64url').slice(0, 22);
}

/** Whether other rules find other people. */
export function findsOthers(before: SignInRules, after: SignInRules): boolean {
  const finding = ({ matchBy, mailDomains, attributes: { email, employeeNumber } }: SignInRules) => JSON.stringify([[...matchBy].sort(), [...mailDomains].sort(), email, employeeNumber]);
  return finding(before) !== finding(after);
}
