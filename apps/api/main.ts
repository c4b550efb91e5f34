import type { AddressInfo } from 'node:net';
import { SubscriptionSocket } from '../../libs/platform/graphql/subscription-socket.js';
import { runProcess } from '../run-process.js';
import { createApi } from './create-api.js';

await runProcess('api', async (configuration) => {
  const app = await createApi(configuration);
  await app.listen(configuration.get('PORT'), configuration.get('HOST'));
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    ready: `api listening on ${configuration.get('HOST')}:${port}`,
    stop: async () => {
      await app.get(SubscriptionSocket).close();
      await app.close();
    },
  };
});
