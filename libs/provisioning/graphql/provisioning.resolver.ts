import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/access.decorator.js';
import { notFound } from '../../platform/errors/app-error.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { isUuid } from '../../platform/ids/uuid7.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { ApproveRun } from '../approve-run.use-case.js';
import { DiscardRun } from '../discard-run.use-case.js';
import type { RunView } from '../provisioning-overview.view.js';
import { type ChangeView, type Overview, ProvisioningReader } from '../provisioning.reader.js';
import { RequestRun } from '../request-run.use-case.js';
import {
  ApproveProvisioningRunInput, ApproveProvisioningRunPayload, DiscardProvisioningRunInput, DiscardProvisioningRunPayload, ProvisioningArgs, ProvisioningChangesArgs,
  RequestProvisioningRunInput, RequestProvisioningRunPayload,
} from './provisioning.inputs.js';
import { ProvisioningChangeConnection, ProvisioningCountsType, ProvisioningProblemType, ProvisioningRunType, ProvisioningType } from './provisioning.type.js';

interface RunAnswer {
  provisioningRun: RunView;
  clientMutationId?: string | null;
}

const NOTHING: ProvisioningCountsType = { joined: 0, changed: 0, returned: 0, left: 0, unchanged: 0, withheld: 0, problems: 0, active: 0, limit: 0 };

@Resolver(() => ProvisioningRunType)
export class ProvisioningResolver {
  constructor(
    private readonly reader: ProvisioningReader,
    private readonly requesting: RequestRun,
    private readonly approving: ApproveRun,
    private readonly discarding: DiscardRun,
  ) {}

  @Requires('provisioning.manage')
  @Query(() => ProvisioningType)
  provisioning(@Args() { runId, ...page }: ProvisioningArgs): Promise<Overview> {
    return this.reader.overview(runId == null ? null : requireId(runId), page);
  }

  @Requires('provisioning.manage')
  @Query(() => Int, { description: 'How many runs wait for a decision.' })
  heldProvisioningCount(): Promise<number> {
    return this.reader.heldCount();
  }

  @Requires('provisioning.manage')
  @Mutation(() => RequestProvisioningRunPayload, { description: 'Asks the worker to read the directory now.' })
  async requestProvisioningRun(@Context() context: RequestContext, @Args('input') input: RequestProvisioningRunInput): Promise<RunAnswer> {
    return this.answer(await this.requesting.execute(context.actor, input), input);
  }

  @Requires('provisioning.manage')
  @Mutation(() => ApproveProvisioningRunPayload)
  async approveProvisioningRun(@Context() context: RequestContext, @Args('input') input: ApproveProvisioningRunInput): Promise<RunAnswer> {
    await this.approving.execute(context.actor, { ...input, runId: requireId(input.runId) });
    return this.answer(input.runId, input);
  }

  @Requires('provisioning.manage')
  @Mutation(() => DiscardProvisioningRunPayload)
  async discardProvisioningRun(@Context() context: RequestContext, @Args('input') input: DiscardProvisioningRunInput): Promise<RunAnswer> {
    await this.discarding.execute(context.actor, { ...input, runId: requireId(input.runId) });
    return this.answer(input.runId, input);
  }

  @ResolveField('source', () => String)
  source({ source }: RunView): 'LDAP' | 'FILE' {
    return source === 'ldap' ? 'LDAP' : 'FILE';
  }

  @ResolveField('isFull', () => Boolean)
  isFull({ scope }: RunView): boolean {
    return scope === 'full';
  }

  @ResolveField('isDry', () => Boolean)
  isDry({ dry }: RunView): boolean {
    return dry;
  }

  @ResolveField('counts', () => ProvisioningCountsType)
  counts({ counts }: RunView): ProvisioningCountsType {
    return { ...NOTHING, ...counts };
  }

  @ResolveField('problems', () => [ProvisioningProblemType])
  problems({ problems }: RunView): ProvisioningProblemType[] {
    return problems.map(({ entry, line, problem }) => ({ place: entry ?? String(line), problem }));
  }

  @ResolveField('viewerMayApprove', () => Boolean)
  viewerMayApprove({ state, firstApproverId }: RunView, _args: unknown, context: RequestContext): boolean {
    return state === 'held' && firstApproverId !== context.actor.personId;
  }

  @ResolveField('changes', () => ProvisioningChangeConnection)
  changes(@Parent() run: RunView, @Args() { action, ...page }: ProvisioningChangesArgs): Promise<Connection<ChangeView>> {
    return this.reader.changes(run.id, action ?? null, page);
  }

  private async answer(runId: string, { clientMutationId }: { clientMutationId?: string | null }): Promise<RunAnswer> {
    const run = await this.reader.run(runId);
    if (!run) throw notFound();
    return { provisioningRun: run, clientMutationId };
  }
}

function requireId(id: string): string {
  if (!isUuid(id)) throw notFound();
  return id;
}
