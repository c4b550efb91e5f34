import { Injectable } from '@nestjs/common';
import { type EventProcessor, SubscribesTo } from '../../platform/jobs/subscriber.js';
import type { RealtimeMessage } from '../../platform/realtime/realtime.js';
import { PostPublished } from '../../posts/post.events.js';
import { POST_PUBLISHED_TOPIC } from '../feed.topics.js';

/** Tells every process of a new post; each finds out whose feed it is in. */
@Injectable()
@SubscribesTo('feed.announce-post', PostPublished)
export class AnnouncePost implements EventProcessor<PostPublished['payload']> {
  async process({ postId }: PostPublished['payload']): Promise<RealtimeMessage[]> {
    return [{ topic: POST_PUBLISHED_TOPIC, post: postId }];
  }
}
