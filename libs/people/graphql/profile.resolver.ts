import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Reads, Writes } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { PersonLoader } from '../person.loader.js';
import type { PersonView } from '../person.view.js';
import { SettingsReader, type ViewerSettings } from '../settings.reader.js';
import { UpdateProfileUseCase } from '../update-profile.use-case.js';
import { UpdateSettingsUseCase } from '../update-settings.use-case.js';
import { UpdateProfileInput, UpdateSettingsInput } from './people.inputs.js';
import { UpdateProfilePayload, UpdateSettingsPayload } from './people.payloads.js';
import { ViewerSettingsType } from './viewer-settings.type.js';

@Resolver()
export class ProfileResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly settings: SettingsReader,
    private readonly profileChange: UpdateProfileUseCase,
    private readonly settingsChange: UpdateSettingsUseCase,
  ) {}

  @Reads()
  @Query(() => ViewerSettingsType)
  viewerSettings(@Context() context: RequestContext): Promise<ViewerSettings> {
    return this.settings.of(context.actor);
  }

  @Writes()
  @Mutation(() => UpdateProfilePayload)
  async updateProfile(
    @Context() context: RequestContext,
    @Args('input') input: UpdateProfileInput,
  ): Promise<{ person: PersonView; clientMutationId?: string | null }> {
    await this.profileChange.execute(context.actor, input);
    this.people.clear(context, context.actor.personId);
    return { person: await this.people.load(context, context.actor.personId), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => UpdateSettingsPayload)
  async updateSettings(
    @Context() context: RequestContext,
    @Args('input') input: UpdateSettingsInput,
  ): Promise<{ viewerSettings: ViewerSettings; clientMutationId?: string | null }> {
    await this.settingsChange.execute(context.actor, input);
    return { viewerSettings: await this.settings.of(context.actor), clientMutationId: input.clientMutationId };
  }
}
