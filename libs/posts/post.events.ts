import { DomainEvent } from '../platform/jobs/domain-event.js';

export class PostPublished extends DomainEvent<{ postId: string; authorId: string; groupId: string | null }> {}
/** addedMentionIds: people mentioned now and not before. */
export class PostEdited extends DomainEvent<{ postId: string; addedMentionIds: string[] }> {}
/** removedById: the moderator who removed it, null when its author deleted it. */
export class PostDeleted extends DomainEvent<{ postId: string; removedById: string | null }> {}
export class CommentAdded extends DomainEvent<{ postId: string; commentId: string; parentId: string | null; authorId: string }> {}
export class CommentEdited extends DomainEvent<{ postId: string; commentId: string; addedMentionIds: string[] }> {}
export class CommentDeleted extends DomainEvent<{ postId: string; commentId: string; removedById: string | null }> {}
/** The subject is the post itself or one of its comments. */
export class ReactionSet extends DomainEvent<{ postId: string; subjectId: string; personId: string }> {}
export class ReactionRemoved extends DomainEvent<{ postId: string; subjectId: string; personId: string }> {}
