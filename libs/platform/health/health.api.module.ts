import { Module } from '@nestjs/common';
import { SystemHealthReader } from './system-health.reader.js';
import { SystemHealthResolver } from './system-health.resolver.js';

/** The health of the installation, for those who keep it running. */
@Module({ providers: [SystemHealthReader, SystemHealthResolver] })
export class HealthApiModule {}
