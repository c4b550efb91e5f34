import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/access/actor.js';
import { FreshSignIn } from '../platform/access/fresh-sign-in.js';
import { DatabaseActorSource } from './database-actor-source.js';
import { IntegrationReader } from './integration.reader.js';
import { Reauthentication } from './reauthentication.policy.js';

/** Offers the actor or the integration behind a request, and whether they have just proved who they are. */
@Global()
@Module({
  providers: [{ provide: ActorSource, useClass: DatabaseActorSource }, IntegrationReader, Reauthentication, { provide: FreshSignIn, useExisting: Reauthentication }],
  exports: [ActorSource, IntegrationReader, Reauthentication, FreshSignIn],
})
export class IdentityModule {}
