import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface PersonPhoto {
  bytes: Buffer;
  mediaType: string;
  /** Hexadecimal. */
  sha256: string;
}

/** Photos of people. Everybody who is signed in may see them. */
@Injectable()
export class PersonPhotoReader {
  constructor(private readonly database: Database) {}

  /** @returns null for an unknown person, one without a photo, and one who was erased */
  async find(personId: string): Promise<PersonPhoto | null> {
    const [row] = await this.database.query<PersonPhoto>(
      `select ph.bytes, ph.media_type as "mediaType", encode(ph.sha256, 'hex') as sha256
       from person_photo ph join person p on p.id = ph.person_id where ph.person_id = $1 and p.status <> 'erased'`,
      [personId],
      'person-photo',
    );
    return row ?? null;
  }
}
