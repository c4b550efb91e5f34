import { ID, ResolveField, Resolver } from '@nestjs/graphql';
import { type NodeTypeName, toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { AuditPartyView } from '../audit-entry.view.js';
import { AuditLabelLoader } from '../audit-label.loader.js';
import { AuditPartyType } from './audit.type.js';

const NODES: Record<string, NodeTypeName> = { person: 'Person', group: 'Group', post: 'Post', comment: 'Comment', announcement: 'Announcement' };

/** What the log keeps as an id is named at the moment of reading, as far as the reader may know of it. */
@Resolver(() => AuditPartyType)
export class AuditPartyResolver {
  constructor(private readonly labels: AuditLabelLoader) {}

  @ResolveField('id', () => ID, { nullable: true, description: 'The global id of a node, otherwise the UUID; null for the system.' })
  id({ kind, uuid }: AuditPartyView): string | null {
    const type = NODES[kind];
    return uuid && type ? toGlobalId(type, uuid) : uuid;
  }

  @ResolveField('label', () => String, { nullable: true, description: 'What it is called now; null when it is gone or not for the viewer to know.' })
  label({ kind, uuid, name }: AuditPartyView, _args: unknown, context: RequestContext): Promise<string | null> | string | null {
    return uuid ? this.labels.load(context, { kind, uuid }) : name;
  }
}
