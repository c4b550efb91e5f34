import { Query, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/access.decorator.js';
import { SystemHealthReader, type SystemHealthView } from './system-health.reader.js';
import { SystemHealthType } from './system-health.type.js';

@Resolver()
export class SystemHealthResolver {
  constructor(private readonly reader: SystemHealthReader) {}

  @Requires('system.read')
  @Query(() => SystemHealthType)
  systemHealth(): Promise<SystemHealthView> {
    return this.reader.read();
  }
}
