import { Module } from '@nestjs/common';
import { AnnouncePost } from './jobs/announce-post.processor.js';

/** What the home feed needs done in the background. */
@Module({ providers: [AnnouncePost] })
export class FeedWorkerModule {}
