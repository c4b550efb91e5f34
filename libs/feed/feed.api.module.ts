import { Module } from '@nestjs/common';
import { FeedReader } from './feed.reader.js';
import { HomeFeedResolver } from './graphql/home-feed.resolver.js';

/** The home feed over GraphQL. */
@Module({ providers: [FeedReader, HomeFeedResolver] })
export class FeedApiModule {}
