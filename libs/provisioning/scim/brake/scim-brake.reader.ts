import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { Database } from '../../../platform/database/database.js';
import { loaderOf, type RequestContext } from '../../../platform/graphql/request-context.js';

const LISTED = 50;

/** What the brake holds of one integration. */
export interface ScimBrakeView {
  id: string;
  integrationName: string;
  heldAt: Date;
  /** How many the integration may let go in an hour. */
  allowed: number;
  /** How many it wants to let go by now. */
  heldCount: number;
  /** The first of them. */
  personUuids: string[];
}

const HELD = `select b.id, b.integration_id, i.name as "integrationName", b.held_at as "heldAt", b.allowed, (select count(*)::int from scim_held_person where brake_id = b.id) as "heldCount",
    array(select person_id from scim_held_person where brake_id = b.id order by at, person_id limit ${LISTED}) as "personUuids"
  from scim_brake b join integration i on i.id = b.integration_id where ($1::uuid[] is null or b.integration_id = any ($1)) and b.approved_at is null
  order by lower(i.name)`;

/** Reads where the brake is on, for all integrations of a page at once. */
@Injectable()
export class ScimBrakeReader {
  constructor(private readonly database: Database) {}

  /** What is held of any integration, by its name. */
  all(): Promise<ScimBrakeView[]> {
    return this.database.query<ScimBrakeView>(HELD, [null], 'scim-brakes');
  }

  /** What is held of an integration, or null. */
  of(context: RequestContext, integrationId: string): Promise<ScimBrakeView | null> {
    const loader = loaderOf(context, this, () => new DataLoader<string, ScimBrakeView | null>(async (ids) => {
      const rows = await this.database.query<ScimBrakeView & { integration_id: string }>(HELD, [ids], 'scim-brakes');
      return ids.map((id) => rows.find((row) => row.integration_id === id) ?? null);
    }));
    return loader.load(integrationId);
  }
}
