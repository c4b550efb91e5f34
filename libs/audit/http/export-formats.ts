import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import type { ExportedEntry } from '../export-audit-log.use-case.js';

const COLUMNS = ['at', 'id', 'action', 'outcome', 'actorKind', 'actorId', 'actor', 'viaKind', 'viaId', 'subjectKind', 'subjectId', 'subject', 'reference', 'facts', 'personal', 'ip', 'userAgent', 'sealSeq', 'sealHash'] as const;

/** RFC 4180 with a header. A value that a spreadsheet would take for a formula is quoted with an apostrophe. */
export function asCsv(entries: AsyncIterable<ExportedEntry>): Readable {
  const lines = stringify({ header: true, columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows', bom: true });
  const source = Readable.from(entries).map((exported: ExportedEntry) => csvRow(exported));
  source.on('error', (error) => lines.destroy(error));
  lines.on('close', () => source.destroy());
  return source.pipe(lines);
}

/** One JSON object a line (jsonlines.org): everything that is needed to check the chain without Atrium. */
export async function* asJsonLines(entries: AsyncIterable<ExportedEntry>): AsyncGenerator<string> {
  for await (const { row, entry, actor, subject } of entries) {
    const { facts: _facts, ...body } = JSON.parse(row.body) as Record<string, unknown>;
    yield `${JSON.stringify({
      ...body,
      facts: entry.facts,
      actorLabel: actor,
      subjectLabel: subject,
      personalDetails: row.personal === null ? null : JSON.parse(row.personal),
      proof: {
        body: row.body,
        bodyHash: row.body_hash.toString('hex'),
        personal: row.personal,
        salt: row.salt?.toString('hex') ?? null,
        seal: entry.seal,
      },
    })}\n`;
  }
}

function csvRow({ entry, actor, subject }: ExportedEntry): Record<(typeof COLUMNS)[number], string> {
  const { seal, via } = entry;
  return {
    at: entry.at.toISOString(),
    id: entry.id,
    action: entry.action,
    outcome: entry.outcome.toLowerCase(),
    actorKind: entry.actor.kind,
    actorId: entry.actor.uuid ?? '',
    actor: actor ?? '',
    viaKind: via?.kind ?? '',
    viaId: via?.uuid ?? '',
    subjectKind: entry.subject?.kind ?? '',
    subjectId: entry.subject?.uuid ?? '',
    subject: subject ?? '',
    reference: entry.reference ?? '',
    facts: JSON.stringify(entry.facts),
    personal: entry.personal === null ? '' : JSON.stringify(entry.personal),
    ip: entry.ip ?? '',
    userAgent: entry.userAgent ?? '',
    sealSeq: seal?.seq ?? '',
    sealHash: seal?.hash ?? '',
  };
}
