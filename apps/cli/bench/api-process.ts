import type { AddressInfo } from 'node:net';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { setLogLevel } from '../../../libs/platform/telemetry/logger.js';
import { createApi } from '../../api/create-api.js';
import { answerParent } from './measured-process.js';

// The API as it runs in production, and nothing else in the process.
const configuration = Configuration.load();
setLogLevel('error');
const app = await createApi(configuration);
await app.listen(configuration.get('PORT'), '127.0.0.1');
answerParent((app.getHttpServer().address() as AddressInfo).port, () => app.close());
