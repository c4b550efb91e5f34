import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/access/actor.js';
import { DatabaseActorSource } from './database-actor-source.js';

/** Offers the actor behind a request. */
@Global()
@Module({
  providers: [{ provide: ActorSource, useClass: DatabaseActorSource }],
  exports: [ActorSource],
})
export class IdentityModule {}
