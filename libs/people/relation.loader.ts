import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { type Relation, RelationReader } from './relation.reader.js';

const NONE: Relation = { follows: false, blocks: false };

/** The viewer's follows and blocks of many people at once. */
@Injectable()
export class RelationLoader {
  constructor(private readonly relations: RelationReader) {}

  load(context: RequestContext, personId: string): Promise<Relation> {
    const loader = loaderOf(context, this, (actor) => new DataLoader<string, Relation>(async (ids) => {
      const found = await this.relations.of(actor.personId, ids);
      return ids.map((id) => found.get(id) ?? NONE);
    }));
    return loader.load(personId);
  }

  /** Forgets what was read of a person, after the viewer changed it in this request. */
  clear(context: RequestContext, personId: string): void {
    (context.loaders.get(this) as DataLoader<string, Relation> | undefined)?.clear(personId);
  }
}
