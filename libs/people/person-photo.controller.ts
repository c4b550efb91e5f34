import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reads } from '../platform/access/access.decorator.js';
import { notFound } from '../platform/errors/app-error.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { PersonPhotoReader } from './person-photo.reader.js';

/** Photos of people for everyone who is signed in. An address with the photo's own version never changes. */
@Controller('files/people')
export class PersonPhotoController {
  constructor(private readonly photos: PersonPhotoReader) {}

  @Reads()
  @Get(':id/photo')
  async photo(@Param('id') id: string, @Query('v') version: unknown, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    const photo = await this.photos.find(fromGlobalId('Person', id));
    if (!photo) throw notFound();
    const etag = `"${photo.sha256}"`;
    const isCurrent = typeof version === 'string' && version.length >= 16 && photo.sha256.startsWith(version);
    reply
      .header('cache-control', isCurrent ? 'private, max-age=31536000, immutable' : 'private, no-cache')
      .header('etag', etag);
    if (known === etag) await reply.code(304).send();
    else await reply.type(photo.mediaType).send(photo.bytes);
  }
}
