import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/access.decorator.js';
import type { Actor } from '../../platform/access/actor.js';
import { forbidden, invalidInput } from '../../platform/errors/app-error.js';
import { Limited } from '../../platform/limits/limited.decorator.js';
import { limits } from '../../platform/limits/limits.js';
import type { AuditFilterInput } from '../audit-filter.js';
import { ExportAuditLog } from '../export-audit-log.use-case.js';
import { asCsv, asJsonLines } from './export-formats.js';

const FILTERS = ['person', 'subject', 'action', 'outcome', 'from', 'to', 'text'];

type Asked = Record<string, unknown>;

/** The audit log as a file, streamed: person, subject, action (may be repeated), outcome, from, to, text filter it. */
@Requires('audit.read')
@Limited(limits.exports)
@Controller('audit')
export class AuditExportController {
  constructor(private readonly exports: ExportAuditLog) {}

  @Get('export.csv')
  async csv(@Query() query: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const entries = await this.exports.execute(actorOf(request), 'csv', filterFrom(query));
    await send(reply, 'text/csv; charset=utf-8', 'csv', asCsv(entries));
  }

  @Get('export.jsonl')
  async jsonLines(@Query() query: Asked, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const entries = await this.exports.execute(actorOf(request), 'jsonl', filterFrom(query));
    await send(reply, 'application/jsonl; charset=utf-8', 'jsonl', Readable.from(asJsonLines(entries)));
  }
}

/** The guard has put it there. A link on another site must not make somebody's browser export. */
function actorOf(request: FastifyRequest): Actor {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw forbidden('Start the export from the audit log itself.');
  return request.actor!;
}

/** @throws INVALID_INPUT for what filters nothing: whoever wrote it would take home more than they asked for */
function filterFrom(query: Asked): AuditFilterInput {
  for (const [name, value] of Object.entries(query)) {
    const field = name.slice(0, 40);
    if (!FILTERS.includes(name)) throw invalidInput({ field, message: `There is no filter ${field}; there are ${FILTERS.join(', ')}.` });
    if (name !== 'action' && typeof value !== 'string') throw invalidInput({ field, message: `${field} may stand once.` });
  }
  const outcome = text(query['outcome'])?.toUpperCase() ?? null;
  if (outcome !== null && outcome !== 'DONE' && outcome !== 'REFUSED') throw invalidInput({ field: 'outcome', message: 'outcome must be done or refused.' });
  const actions = [query['action']].flat().filter((action): action is string => typeof action === 'string' && action !== '');
  return { personId: text(query['person']), subjectId: text(query['subject']), actions, outcome, from: time('from', query['from']), to: time('to', query['to']), text: text(query['text']) };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function time(field: string, value: unknown): Date | null {
  const given = text(value);
  const at = given === null ? null : new Date(given);
  if (at && Number.isNaN(at.getTime())) throw invalidInput({ field, message: `${field} must be ISO 8601, such as 2026-01-31T18:00:00Z.` });
  return at;
}

async function send(reply: FastifyReply, type: string, extension: string, stream: Readable): Promise<void> {
  const name = `atrium-audit-${new Date().toISOString().slice(0, 10)}.${extension}`;
  await reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(stream);
}
