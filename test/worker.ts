import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../apps/worker/worker.module.js';
import type { TestCompany } from './company.js';

/** Starts the whole worker for a company: relay, BullMQ and processors, as in production. @returns how to stop it */
export async function startWorker(company: TestCompany): Promise<() => Promise<void>> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(company.configuration), { logger: false, abortOnError: false });
  return () => app.close();
}
