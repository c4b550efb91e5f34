import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface DirectoryFacet {
  name: string;
  count: number;
}

export interface DirectoryFacets {
  departments: DirectoryFacet[];
  locations: DirectoryFacet[];
  peopleCount: number;
}

/** How many people work where: active ones, by department and by location. */
@Injectable()
export class DirectoryFacetsReader {
  constructor(private readonly database: Database) {}

  /** In one statement, each list by name. */
  async read(): Promise<DirectoryFacets> {
    const rows = await this.database.query<{ department: string | null; location: string | null; is_total: boolean; count: number }>(
      `select d.name as department, l.name as location, g.is_total, g.count from (
         select department_id, location_id, grouping(department_id, location_id) = 3 as is_total, count(*)::int as count
         from person where status = 'active' group by grouping sets ((department_id), (location_id), ())) g
       left join department d on d.id = g.department_id left join location l on l.id = g.location_id
       order by coalesce(d.name, l.name) collate "und-x-icu"`,
      [],
      'directory-facets',
    );
    const facets = (field: 'department' | 'location') =>
      rows.filter((row) => row[field] !== null).map((row) => ({ name: row[field]!, count: row.count }));
    return {
      departments: facets('department'),
      locations: facets('location'),
      peopleCount: rows.find((row) => row.is_total)?.count ?? 0,
    };
  }
}
