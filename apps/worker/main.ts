import { NestFactory } from '@nestjs/core';
import { runProcess } from '../run-process.js';
import { WorkerModule } from './worker.module.js';

await runProcess('worker', async (configuration) => {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(configuration), { logger: ['error', 'warn'], abortOnError: false });
  return { ready: 'worker running', stop: () => app.close() };
});
