import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Batch } from '../../platform/realtime/batch.js';
import { LiveStream } from '../../platform/realtime/live-stream.js';
import { LiveTopics } from '../../platform/realtime/live-topics.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { FeedAudienceReader } from '../feed-audience.reader.js';
import { POST_PUBLISHED_TOPIC } from '../feed.topics.js';

const GATHER_MS = 50;

export interface FeedChange {
  newPosts: number;
}

/** Those of this process who look at their home feed: one query says to whom of them new posts came. */
@Injectable()
export class FeedLive implements OnModuleInit {
  private readonly viewers = new LiveTopics<LiveStream<FeedChange>>();
  private readonly published = new Batch(GATHER_MS, (posts) => this.tell(posts));

  constructor(
    private readonly audience: FeedAudienceReader,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.realtime.subscribe(POST_PUBLISHED_TOPIC, ({ post }) => this.published.add([post as string]));
  }

  changesFor(personId: string): LiveStream<FeedChange> {
    return this.viewers.open(personId, (onEnd) => new LiveStream(onEnd));
  }

  private async tell(posts: string[]): Promise<void> {
    const people = this.viewers.keys();
    if (people.length === 0) return;
    for (const [personId, newPosts] of await this.audience.countNew(posts, people)) {
      for (const viewer of this.viewers.of(personId)) viewer.push({ newPosts });
    }
  }
}
