import { ResolveField, Resolver } from '@nestjs/graphql';
import type { CommentView } from '../comment.view.js';
import { plainText } from '../post-text.js';
import type { PostView } from '../post.view.js';
import type { WritingView } from '../writing.view.js';
import { CommentType } from './comment.type.js';
import { PostType } from './post.type.js';

/** Post.bodyText */
@Resolver(() => PostType)
export class PostBodyTextResolver {
  @ResolveField('bodyText', () => String, { description: 'The body as plain text, mentions as names.' })
  bodyText(post: PostView): string {
    return textOf(post);
  }
}

/** Comment.bodyText */
@Resolver(() => CommentType)
export class CommentBodyTextResolver {
  @ResolveField('bodyText', () => String)
  bodyText(comment: CommentView): string {
    return textOf(comment);
  }
}

function textOf({ body, mentions }: WritingView): string {
  const names = new Map(mentions.map((person) => [person.uuid, person.displayName]));
  return plainText(body, (personId) => names.get(personId) ?? null);
}
