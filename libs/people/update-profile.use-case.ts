import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { invalidInput } from '../platform/errors/app-error.js';
import { optionalText } from '../platform/text/text-input.js';
import { type AttributeSource, SourceRule } from './attribute-source.port.js';
import { lockOwners } from './attribute-source.repository.js';
import { type Profile, updateProfile } from './profile.repository.js';

/** Absent: unchanged; null or blank: cleared. */
export interface UpdateProfileChanges extends Partial<Profile> {
  clientMutationId?: string | null;
}

const PROVIDERS: readonly AttributeSource[] = ['scim', 'ldap', 'saml', 'import'];

/** Digits and what people write between them, an extension included. */
const PHONE = /^[+\d][\d\s().\/\u2010-\u2015x#;=ext-]{2,}$/i;

@Injectable()
export class UpdateProfileUseCase {
  private readonly rule: SourceRule;

  constructor(
    private readonly database: Database,
    configuration: Configuration,
  ) {
    this.rule = SourceRule.of(configuration);
  }

  /** Changes one's own profile. @throws INVALID_INPUT, also for a field that the company's directory fills */
  async execute(actor: Actor, input: UpdateProfileChanges): Promise<void> {
    const changes: Partial<Profile> = {};
    if (input.preferredName !== undefined) changes.preferredName = optionalText('preferredName', input.preferredName, { max: 80 });
    if (input.phone !== undefined) changes.phone = optionalText('phone', input.phone, { max: 40 });
    if (input.about !== undefined) changes.about = optionalText('about', input.about, { max: 2_000, multiline: true });
    if (changes.phone && !PHONE.test(changes.phone)) {
      throw invalidInput({ field: 'phone', message: 'phone must be a telephone number, such as +33 2 98 00 00 00.' });
    }
    const attempt = { personId: actor.personId, mutation: 'updateProfile', clientMutationId: input.clientMutationId, input };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      await this.refuseWhatIsProvided(tx, actor.personId, changes);
      await updateProfile(tx, actor.personId, changes);
      return actor.personId;
    }));
  }

  /** Looks only when something is configured not to belong to the person. */
  private async refuseWhatIsProvided(tx: Transaction, personId: string, changes: Partial<Profile>): Promise<void> {
    const fields = Object.keys(changes) as (keyof Profile)[];
    if (fields.every((field) => PROVIDERS.every((source) => this.rule.mayWrite(field, 'person', source)))) return;
    const owners = (await lockOwners(tx, personId)) ?? {};
    const field = fields.find((each) => !this.rule.mayWrite(each, 'person', owners[each]));
    if (field) throw invalidInput({ field, message: `${field} comes from the company's directory. Have it changed there.` });
  }
}
