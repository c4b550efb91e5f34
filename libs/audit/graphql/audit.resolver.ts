import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/access.decorator.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { type AuditChainView, AuditChainReader } from '../audit-chain.reader.js';
import type { AuditEntryView } from '../audit-entry.view.js';
import { readAuditFilter } from '../audit-filter.js';
import { AuditLogReader } from '../audit-log.reader.js';
import { thingsIn } from '../audit-things.js';
import type { AuditValues } from '../audit.port.js';
import { RequestChainCheck } from '../request-chain-check.use-case.js';
import { AuditLogArgs, CheckAuditChainInput, CheckAuditChainPayload } from './audit.inputs.js';
import { AuditChainType, AuditEntryConnectionType, AuditEntryType, AuditFactType } from './audit.type.js';

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(
    private readonly log: AuditLogReader,
    private readonly chain: AuditChainReader,
    private readonly requestCheck: RequestChainCheck,
  ) {}

  @Requires('audit.read')
  @Query(() => AuditEntryConnectionType)
  auditLog(@Args() { filter, ...page }: AuditLogArgs): Promise<Connection<AuditEntryView>> {
    return this.log.list(readAuditFilter(filter ?? {}), page);
  }

  @Requires('audit.read')
  @Query(() => [String], { description: 'Every action there is in the log.' })
  auditActions(): Promise<string[]> {
    return this.log.actions();
  }

  @Requires('audit.read')
  @Query(() => AuditChainType)
  auditChain(): Promise<AuditChainView> {
    return this.chain.read();
  }

  @Requires('audit.read')
  @Mutation(() => CheckAuditChainPayload, { description: 'Asks for a check of the whole chain; auditChain tells when it is done.' })
  async checkAuditChain(@Args('input', { type: () => CheckAuditChainInput }) input: CheckAuditChainInput): Promise<CheckAuditChainPayload> {
    await this.requestCheck.execute();
    return { auditChain: await this.chain.read(), clientMutationId: input.clientMutationId };
  }

  @ResolveField('facts', () => [AuditFactType], { description: 'Ids, counts and codes; they stand for ever.' })
  facts(entry: AuditEntryView): AuditFactType[] {
    return inLines(entry.action, entry.facts);
  }

  @ResolveField('personal', () => [AuditFactType], { nullable: true, description: 'Names, addresses, reasons; null once they were erased.' })
  personal(entry: AuditEntryView): AuditFactType[] | null {
    return entry.personal && inLines(entry.action, entry.personal);
  }
}

function inLines(action: string, values: AuditValues): AuditFactType[] {
  return Object.entries(values).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value), things: thingsIn(action, name, value) }));
}
