import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/access/actor.js';
import { DatabaseActorSource } from './database-actor-source.js';
import { IntegrationReader } from './integration.reader.js';
import { Reauthentication } from './reauthentication.policy.js';

/** Offers the actor or the integration behind a request, and whether they have just proved who they are. */
@Global()
@Module({
  providers: [{ provide: ActorSource, useClass: DatabaseActorSource }, IntegrationReader, Reauthentication],
  exports: [ActorSource, IntegrationReader, Reauthentication],
})
export class IdentityModule {}
