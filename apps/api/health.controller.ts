import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '../../libs/platform/access/access.decorator.js';
import { Database } from '../../libs/platform/database/database.js';
import { Metrics } from '../../libs/platform/telemetry/metrics.js';
import { allMigrations } from '../../libs/platform/database/migrations/all-migrations.js';

@Public('Load balancers and supervisors ask; nothing but health is told.')
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<{ status: string }> {
    const done = await this.database.query<{ name: string }>('select name from migrations').catch(() => null);
    if (!done) throw new ServiceUnavailableException({ status: 'database unreachable' });
    const names = new Set(done.map((row) => row.name));
    if (!allMigrations.every((migration) => names.has(migration.name))) throw new ServiceUnavailableException({ status: 'migrations pending' });
    return { status: 'ready' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.text();
  }
}
