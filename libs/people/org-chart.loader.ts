import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import type { Connection } from '../platform/pagination/keyset.js';
import { OrgChartReader } from './org-chart.reader.js';
import type { PersonView } from './person.view.js';

interface Loaders {
  chains: DataLoader<string, string[]>;
  counts: DataLoader<string, number>;
  /** One per page asked for. */
  reports: Map<string, DataLoader<string, Connection<PersonView>>>;
}

/** The org chart around many people of one request, with one statement for each question. */
@Injectable()
export class OrgChartLoader {
  constructor(private readonly chart: OrgChartReader) {}

  chain(context: RequestContext, personId: string): Promise<string[]> {
    return this.loaders(context).chains.load(personId);
  }

  reportCount(context: RequestContext, personId: string): Promise<number> {
    return this.loaders(context).counts.load(personId);
  }

  reports(context: RequestContext, personId: string, args: { first: number; after?: string | null }): Promise<Connection<PersonView>> {
    const { reports } = this.loaders(context);
    const key = JSON.stringify([args.first, args.after ?? null]);
    let loader = reports.get(key);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const found = await this.chart.reports(ids, args);
        return ids.map((id) => found.get(id)!);
      });
      reports.set(key, loader);
    }
    return loader.load(personId);
  }

  private loaders(context: RequestContext): Loaders {
    return loaderOf(context, this, () => ({
      chains: new DataLoader(async (ids) => {
        const found = await this.chart.chains(ids);
        return ids.map((id) => found.get(id) ?? []);
      }),
      counts: new DataLoader(async (ids) => {
        const found = await this.chart.reportCounts(ids);
        return ids.map((id) => found.get(id) ?? 0);
      }),
      reports: new Map(),
    }));
  }
}
