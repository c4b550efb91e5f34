import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/access/actor.js';
import { DatabaseActorSource } from './database-actor-source.js';
import { IntegrationReader } from './integration.reader.js';

/** Offers the actor or the integration behind a request. */
@Global()
@Module({
  providers: [{ provide: ActorSource, useClass: DatabaseActorSource }, IntegrationReader],
  exports: [ActorSource, IntegrationReader],
})
export class IdentityModule {}
