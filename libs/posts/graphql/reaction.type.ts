import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import type { PersonView } from '../../people/person.view.js';
import { connectionType } from '../../platform/pagination/connection.types.js';
import { ReactionKind } from '../reaction-kinds.js';

registerEnumType(ReactionKind, { name: 'ReactionKind' });

@ObjectType('ReactionCount')
export class ReactionCountType {
  @Field(() => ReactionKind)
  kind: ReactionKind;

  @Field(() => Int)
  count: number;
}

@ObjectType('Reactor')
export class ReactorType {
  @Field(() => PersonType)
  person: PersonView;

  @Field(() => ReactionKind)
  kind: ReactionKind;
}

export const ReactorConnectionType = connectionType('Reactor', () => ReactorType);
