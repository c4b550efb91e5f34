import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { notFound } from '../platform/errors/app-error.js';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { PersonReader } from './person.reader.js';
import type { PersonView } from './person.view.js';

/** People by id, once per request and all at once. */
@Injectable()
export class PersonLoader {
  constructor(private readonly people: PersonReader) {}

  /** @throws NOT_FOUND when there is no such person */
  async load(context: RequestContext, uuid: string): Promise<PersonView> {
    const person = await this.find(context, uuid);
    if (!person) throw notFound();
    return person;
  }

  /** The person, or null. */
  find(context: RequestContext, uuid: string): Promise<PersonView | null> {
    const loader = loaderOf(context, this, () => new DataLoader<string, PersonView | null>(async (ids) => {
      const found = await this.people.byIds(ids);
      return ids.map((id) => found.get(id) ?? null);
    }));
    return loader.load(uuid);
  }

  /** Forgets what was read of a person, after a change in this request. */
  clear(context: RequestContext, uuid: string): void {
    (context.loaders.get(this) as DataLoader<string, PersonView | null> | undefined)?.clear(uuid);
  }
}
