import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CommentLoader } from './comment.loader.js';
import { CommentReader } from './comment.reader.js';
import { PostLoader } from './post.loader.js';
import { PostReader } from './post.reader.js';

/** Offers posts and comments to other features. */
@Module({
  imports: [PeopleModule, GroupsModule],
  providers: [PostReader, PostLoader, CommentReader, CommentLoader],
  exports: [PostReader, PostLoader, CommentReader, CommentLoader],
})
export class PostsModule {}
