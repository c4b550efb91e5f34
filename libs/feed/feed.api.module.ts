import { Module } from '@nestjs/common';
import { FeedReader } from './feed.reader.js';
import { FeedAudienceReader } from './feed-audience.reader.js';
import { FeedChangedResolver } from './graphql/feed-changed.resolver.js';
import { HomeFeedResolver } from './graphql/home-feed.resolver.js';
import { FeedLive } from './live/feed-live.js';

/** The home feed over GraphQL. */
@Module({ providers: [FeedReader, HomeFeedResolver, FeedAudienceReader, FeedLive, FeedChangedResolver] })
export class FeedApiModule {}
