import { setTimeout as sleep } from 'node:timers/promises';
import type { Colleague, Installation } from './installation.js';

/** What was acknowledged to those who wrote it. */
export interface Acknowledged {
  /** By body; each body is written once. */
  posts: Map<string, { id: string; author: Colleague; mentioned: Colleague }>;
  comments: Map<string, { id: string; author: Colleague; postId: string }>;
  /** 'subject person' */
  reactions: Set<string>;
}

const PATIENCE_MS = 90_000;

/**
 * Colleagues who post, comment and react without a pause, and repeat what was not acknowledged with the same
 * clientMutationId, as the web app does.
 */
export class Writers {
  readonly acknowledged: Acknowledged = { posts: new Map(), comments: new Map(), reactions: new Set() };
  /** How often something had to be repeated. */
  repeats = 0;
  private running: Promise<void>[] = [];
  private stopped = false;
  private serial = 0;

  constructor(
    private readonly installation: Installation,
    private readonly colleagues: Colleague[],
    private readonly random: () => number,
  ) {}

  start(): void {
    this.running = this.colleagues.map((who) => this.write(who));
  }

  /** Waits until everything that was begun is acknowledged. */
  async finish(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running);
  }

  private async write(who: Colleague): Promise<void> {
    while (!this.stopped) {
      const posts = [...this.acknowledged.posts.values()];
      const choice = this.random();
      if (posts.length === 0 || choice < 0.25) await this.post(who);
      else if (choice < 0.65) await this.comment(who, this.pick(posts));
      else await this.react(who, this.pick(posts));
      await sleep(5);
    }
  }

  private async post(author: Colleague): Promise<void> {
    const mentioned = this.pick(this.colleagues);
    const body = `post ${(this.serial += 1)} for @[${mentioned.id}]`;
    const data = await this.insist<{ publishPost: { post: { id: string } } }>(author, 'mutation($input: PublishPostInput!) { publishPost(input: $input) { post { id } } }', { body });
    this.acknowledged.posts.set(body, { id: data.publishPost.post.id, author, mentioned });
  }

  private async comment(author: Colleague, post: { id: string }): Promise<void> {
    const body = `comment ${(this.serial += 1)}`;
    const data = await this.insist<{ addComment: { comment: { id: string } } }>(author, 'mutation($input: AddCommentInput!) { addComment(input: $input) { comment { id } } }', { postId: post.id, body });
    this.acknowledged.comments.set(body, { id: data.addComment.comment.id, author, postId: post.id });
  }

  private async react(who: Colleague, post: { id: string }): Promise<void> {
    const kind = this.pick(['LIKE', 'LOVE', 'FUNNY']);
    await this.insist(who, 'mutation($input: SetReactionInput!) { setReaction(input: $input) { __typename } }', { subjectId: post.id, kind });
    this.acknowledged.reactions.add(`${post.id} ${who.id}`);
  }

  private async insist<Data>(who: Colleague, query: string, input: Record<string, unknown>): Promise<Data> {
    const variables = { input: { ...input, clientMutationId: `crash-${(this.serial += 1)}` } };
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.installation.ask<Data>(who, query, variables);
      } catch (error) {
        if (Date.now() > deadline || this.installation.unexpectedEnds.length > 0) throw new Error(`${this.installation.unexpectedEnds.join(', ')} ${String(error)}`, { cause: error });
        this.repeats += 1;
        await sleep(100);
      }
    }
  }

  private pick<T>(list: T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }
}
