import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { AuditLabels, type Named } from './audit-labels.port.js';

/** Labels of what entries name, once per request and all at once. */
@Injectable()
export class AuditLabelLoader {
  constructor(private readonly labels: AuditLabels) {}

  load(context: RequestContext, thing: Named): Promise<string | null> {
    const loader = loaderOf(context, this, ({ personId }) => new DataLoader<Named, string | null, string>((things) => this.labels.find(personId, things), { cacheKeyFn: ({ kind, uuid }) => `${kind} ${uuid}` }));
    return loader.load(thing);
  }
}
