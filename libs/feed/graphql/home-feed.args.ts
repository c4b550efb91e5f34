import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../../platform/pagination/page.args.js';

/** LATEST_ACTIVITY and RANKED are answered like LATEST until they have an order of their own. */
export enum FeedOrder {
  RANKED = 'RANKED',
  LATEST = 'LATEST',
  LATEST_ACTIVITY = 'LATEST_ACTIVITY',
}

registerEnumType(FeedOrder, { name: 'FeedOrder' });

@ArgsType()
export class HomeFeedArgs extends PageArgs {
  @Field(() => FeedOrder, { defaultValue: FeedOrder.LATEST })
  order: FeedOrder;
}
