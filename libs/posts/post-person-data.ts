import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Sql, Transaction } from '../platform/database/database.js';
import { type Erasure, type ExportPart, pagesOf, type PersonData, PersonDataRegistry } from '../people/person-data.port.js';
import { deleteStreamEntriesOf } from '../streams/stream.port.js';
import { commentsForExport, postsForExport, reactionsForExport } from './contribution-export.reader.js';
import { blankDeleted, deleteContributions } from './contribution-erasure.repository.js';
import { CommentDeleted, PostDeleted } from './post.events.js';

/** What somebody wrote, and how they reacted. */
@Injectable()
export class PostPersonData implements PersonData, OnModuleInit {
  constructor(private readonly registry: PersonDataRegistry) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async erase(tx: Transaction, { personId, contributions }: Erasure): Promise<void> {
    if (contributions === 'remove') {
      const { postIds, comments } = await deleteContributions(tx, personId);
      await deleteStreamEntriesOf(tx, postIds);
      for (const postId of postIds) tx.emit(new PostDeleted({ postId, removedById: null }));
      for (const { postId, commentId } of comments) tx.emit(new CommentDeleted({ postId, commentId, removedById: null }));
    }
    await blankDeleted(tx, personId);
  }

  export(sql: Sql, personId: string): ExportPart[] {
    return [
      { name: 'posts', rows: pagesOf((after, limit) => postsForExport(sql, personId, after, limit)) },
      { name: 'comments', rows: pagesOf((after, limit) => commentsForExport(sql, personId, after, limit)) },
      { name: 'reactions', rows: pagesOf((after, limit) => reactionsForExport(sql, personId, after, limit)) },
    ];
  }
}
