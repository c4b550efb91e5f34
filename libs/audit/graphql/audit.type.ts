import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AuditPartyView } from '../audit-entry.view.js';
import { connectionType } from '../../platform/pagination/connection.types.js';

export const AuditOutcomeEnum = { DONE: 'DONE', REFUSED: 'REFUSED' } as const;
registerEnumType(AuditOutcomeEnum, { name: 'AuditOutcome' });

/** Somebody or something that an entry of the audit log names. */
@ObjectType('AuditParty')
export class AuditPartyType {
  @Field(() => String, { description: 'person, group, api_token, system, ...' })
  kind: string;
}

@ObjectType('AuditFact')
export class AuditFactType {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Text as it is, anything else as JSON.' })
  value: string;

  @Field(() => [AuditPartyType], { description: 'What the ids in the value are the ids of, where that is known.' })
  things: AuditPartyView[];
}

/** sha256(previous || seq || entry id || body hash); docs/audit.md has the bytes. */
@ObjectType('AuditSeal')
export class AuditSealType {
  @Field(() => String)
  seq: string;

  @Field(() => String)
  hash: string;

  @Field(() => String)
  previous: string;
}

@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => ID, { description: 'A UUID, the same that exports and the command line show.' })
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String, { description: 'What was done, such as role.granted.' })
  action: string;

  @Field(() => AuditOutcomeEnum)
  outcome: keyof typeof AuditOutcomeEnum;

  @Field(() => String, { nullable: true, description: 'What the person concerned was told to quote.' })
  reference: string | null;

  @Field(() => AuditPartyType)
  actor: AuditPartyType;

  @Field(() => AuditPartyType, { nullable: true, description: 'The session, token or link it was done through.' })
  via: AuditPartyType | null;

  @Field(() => AuditPartyType, { nullable: true })
  subject: AuditPartyType | null;

  @Field(() => String, { nullable: true })
  ip: string | null;

  @Field(() => String, { nullable: true })
  userAgent: string | null;

  @Field(() => AuditSealType, { nullable: true, description: 'Null until the sealer has been by, about a second.' })
  seal: AuditSealType | null;
}

export const AuditEntryConnectionType = connectionType('AuditEntry', () => AuditEntryType);

@ObjectType('AuditChainProblem')
export class AuditChainProblemType {
  @Field(() => Int, { nullable: true })
  seq: number | null;

  @Field(() => ID, { nullable: true })
  entryId: string | null;

  @Field(() => String)
  what: string;
}

/** How the chain stands, as its last check in the worker found it. `atrium audit verify` is the proof. */
@ObjectType('AuditChain')
export class AuditChainType {
  @Field(() => Int)
  sealed: number;

  @Field(() => Int)
  unsealed: number;

  @Field(() => Date, { nullable: true })
  since: Date | null;

  @Field(() => Date, { nullable: true })
  headAt: Date | null;

  @Field(() => Date, { nullable: true })
  checkedAt: Date | null;

  @Field(() => Boolean)
  isChecking: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Null: it was never checked.' })
  ok: boolean | null;

  @Field(() => AuditChainProblemType, { nullable: true })
  problem: AuditChainProblemType | null;
}
