import { NestFactory } from '@nestjs/core';
import { Configuration } from '../../libs/platform/config/configuration.js';
import { ContractWorker } from './contract-events.js';

// A worker of the contract as a process of its own, so that it can be killed.
const app = await NestFactory.createApplicationContext(ContractWorker.with(Configuration.load()), { logger: ['error'] });
process.on('disconnect', () => process.exit(1));
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.send?.({ ready: true });
