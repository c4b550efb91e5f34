import { readFileSync } from 'node:fs';

/** The web app's own GraphQL documents by their hash, as the web build wrote them. */
export class TrustedDocuments {
  private constructor(private readonly documents: ReadonlyMap<string, string>) {}

  /** @param file JSON object from hash to document; when it is missing there are none */
  static load(file: string | URL): TrustedDocuments {
    try {
      return new TrustedDocuments(new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return new TrustedDocuments(new Map());
    }
  }

  find(documentId: string): string | undefined {
    return this.documents.get(documentId);
  }
}
