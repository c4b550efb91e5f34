import { applicationUrl } from '../../libs/platform/database/data-source.js';
import { runProcess } from '../run-process.js';
import { refuseUnlessLocal } from './refuse-unless-local.js';
import { startDemoIdp } from './demo-idp.js';

await runProcess('demo-idp', async (configuration) => {
  refuseUnlessLocal(configuration);
  const idp = await startDemoIdp({
    url: configuration.get('DEMO_IDP_URL') || 'http://localhost:3001',
    atriumUrl: configuration.publicUrl,
    databaseUrl: applicationUrl(configuration),
    dataDir: configuration.get('ATRIUM_DATA_DIR'),
  });
  return { ready: `demo identity provider at ${idp.url}: it lets everybody in as anybody`, stop: () => idp.stop() };
});
