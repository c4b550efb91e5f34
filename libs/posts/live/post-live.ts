import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Batch } from '../../platform/realtime/batch.js';
import { LiveStream } from '../../platform/realtime/live-stream.js';
import { LiveTopics } from '../../platform/realtime/live-topics.js';
import { Realtime } from '../../platform/realtime/realtime.js';
import { PostAudienceReader } from '../post-audience.reader.js';
import { POST_ACCESS_TOPIC, POST_CHANGED_TOPIC } from '../post.topics.js';

const GATHER_MS = 30;
const EVERYBODY = '*';

/** What one person hears of a post: that it changed, or null and the end when it is gone or no longer theirs to see. */
class PostStream extends LiveStream<{ postId: string } | null> {
  constructor(
    readonly personId: string,
    onEnd: () => void,
  ) {
    super(onEnd);
  }
}

/** Those of this process who look at posts. A change costs one query, however many look. */
@Injectable()
export class PostLive implements OnModuleInit {
  private readonly watchers = new LiveTopics<PostStream>();
  private readonly changed = new Batch(GATHER_MS, (posts) => this.tell(posts));
  private readonly rechecked = new Batch(GATHER_MS, (people) => this.recheck(people));

  constructor(
    private readonly audience: PostAudienceReader,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.realtime.subscribe(POST_CHANGED_TOPIC, ({ post }) => this.watchers.has(post as string) && this.changed.add([post as string]));
    this.realtime.subscribe(POST_ACCESS_TOPIC, ({ person }) => this.rechecked.add([(person as string | null) ?? EVERYBODY]));
    this.realtime.onGap(() => this.changed.add(this.watchers.keys()));
  }

  watch(personId: string, postId: string): LiveStream<{ postId: string } | null> {
    return this.watchers.open(postId, (onEnd) => new PostStream(personId, onEnd));
  }

  private async tell(posts: string[]): Promise<void> {
    const still = await this.endTheLost(posts, () => true);
    for (const { stream, postId } of still) stream.push({ postId });
  }

  private async recheck(people: string[]): Promise<void> {
    const concerned = people.includes(EVERYBODY) ? null : new Set(people);
    await this.endTheLost(this.watchers.keys(), (personId) => !concerned || concerned.has(personId));
  }

  /** Ends the streams of those who may not look any more; gives the others. */
  private async endTheLost(posts: string[], concerns: (personId: string) => boolean): Promise<{ stream: PostStream; postId: string }[]> {
    const streams = posts.flatMap((postId) => [...this.watchers.of(postId)].filter(({ personId }) => concerns(personId)).map((stream) => ({ stream, postId })));
    const allowed = new Set((await this.audience.allowed(streams.map(({ stream, postId }) => ({ postId, personId: stream.personId })))).map(keyOf));
    return streams.filter(({ stream, postId }) => {
      const stays = allowed.has(keyOf({ postId, personId: stream.personId }));
      if (!stays) {
        stream.push(null);
        stream.end();
      }
      return stays;
    });
  }
}

function keyOf({ postId, personId }: { postId: string; personId: string }): string {
  return `${postId} ${personId}`;
}
