import type { Configuration } from '../platform/config/configuration.js';
import type { Sql } from '../platform/database/database.js';
import { lockOwners, saveOwners } from './attribute-source.repository.js';
import type { AttributeSource, OwnedAttribute } from './attribute-source.view.js';

export type { AttributeSource, OwnedAttribute, Owners } from './attribute-source.view.js';

/** THE rule of ownership: each attribute of each person has one source, and a lower source never overwrites a higher one. */
export class SourceRule {
  constructor(
    /** Highest first. What is not listed ranks below, and gives way to anyone. */
    private readonly priority: readonly string[],
    /** What belongs to the person once the person has set it. */
    private readonly personal: readonly string[],
  ) {}

  static of(configuration: Configuration): SourceRule {
    return new SourceRule(configuration.get('ATRIUM_SOURCE_PRIORITY'), configuration.get('ATRIUM_PERSON_ATTRIBUTES'));
  }

  /** Whether a source may change an attribute that has this owner, and becomes its owner then. */
  mayWrite(attribute: OwnedAttribute, source: AttributeSource, owner: AttributeSource | undefined): boolean {
    return owner === undefined || owner === source || this.rank(attribute, source) >= this.rank(attribute, owner);
  }

  private rank(attribute: OwnedAttribute, source: AttributeSource): number {
    if (source === 'admin') return Infinity;
    if (source === 'person') return this.personal.includes(attribute) ? this.priority.length + 1 : -1;
    const place = this.priority.indexOf(source);
    return place < 0 ? 0 : this.priority.length - place;
  }
}

/**
 * Claims attributes of one person for a source, within the transaction that then writes them; the person's row stays
 * locked until it ends.
 *
 * @returns those of the attributes that the source may write; the others belong to somebody above it
 */
export async function claimAttributes(tx: Sql, rule: SourceRule, source: AttributeSource, personId: string, attributes: readonly OwnedAttribute[]): Promise<Set<OwnedAttribute>> {
  const owners = (await lockOwners(tx, personId)) ?? {};
  const granted = attributes.filter((attribute) => rule.mayWrite(attribute, source, owners[attribute]));
  const taken = granted.filter((attribute) => owners[attribute] !== source);
  if (taken.length > 0) await saveOwners(tx, personId, { ...owners, ...Object.fromEntries(taken.map((attribute) => [attribute, source])) });
  return new Set(granted);
}
