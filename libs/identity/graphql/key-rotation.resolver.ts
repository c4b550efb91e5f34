import { Args, Context, Field, InputType, Mutation, ObjectType, registerEnumType, Resolver } from '@nestjs/graphql';
import { Requires } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { SignOnReader } from '../providers/sign-on.reader.js';
import { type KeyStep, RotateKeys } from '../saml/rotate-keys.use-case.js';
import { ServiceProviderType } from './sign-on.type.js';

export const KeyStepEnum = { PREPARE: 'prepare', DISCARD: 'discard', SWITCH: 'switch', SWITCH_BACK: 'switchBack', DROP: 'drop' } as const satisfies Record<string, KeyStep>;
registerEnumType(KeyStepEnum, {
  name: 'ServiceProviderKeyStep',
  valuesMap: {
    PREPARE: { description: 'Make the next pair and publish it beside the one in use.' },
    DISCARD: { description: 'Forget the next pair.' },
    SWITCH: { description: 'Use the next pair, because the providers have it; the old one opens what was encrypted for it.' },
    SWITCH_BACK: { description: 'Use the old pair again; the other is the next one again.' },
    DROP: { description: 'Forget the old pair now, and not after a month.' },
  },
});

@InputType()
export class RotateServiceProviderKeysInput {
  @Field(() => KeyStepEnum)
  step: KeyStep;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

@ObjectType()
export class RotateServiceProviderKeysPayload {
  @Field(() => ServiceProviderType)
  serviceProvider: ServiceProviderType;

  @Field(() => String, { nullable: true })
  clientMutationId?: string | null;
}

/** Changes our own SAML keys, one step after another. */
@Resolver()
export class KeyRotationResolver {
  constructor(
    private readonly rotate: RotateKeys,
    private readonly reader: SignOnReader,
  ) {}

  @Requires('signon.manage')
  @Mutation(() => RotateServiceProviderKeysPayload)
  async rotateServiceProviderKeys(@Args('input') input: RotateServiceProviderKeysInput, @Context() { actor }: RequestContext): Promise<RotateServiceProviderKeysPayload> {
    await this.rotate.execute(actor, input);
    return { serviceProvider: await this.reader.serviceProvider(), clientMutationId: input.clientMutationId };
  }
}
