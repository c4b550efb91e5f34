import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import yazl from 'yazl';
import { Reads } from '../platform/access/access.decorator.js';
import { forbidden } from '../platform/errors/app-error.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Limited } from '../platform/limits/limited.decorator.js';
import { limits } from '../platform/limits/limits.js';
import { ExportPerson, type PersonExport } from './export-person.use-case.js';

/** Everything about a person as a zip of JSON files, streamed: to the person, and to those who answer for what is stored. */
@Controller('files/people')
export class PersonExportController {
  constructor(private readonly exports: ExportPerson) {}

  @Reads()
  @Limited(limits.exports)
  @Get(':id/export')
  async export(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw forbidden('Start the export from Atrium itself.');
    const everything = await this.exports.execute(request.actor!, fromGlobalId('Person', id));
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="atrium-person-${new Date().toISOString().slice(0, 10)}.zip"`)
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(zipped(everything));
  }
}

/** Each part is read when its turn comes and somebody takes it. What fails breaks the download off: half is no whole. */
function zipped({ parts, files }: PersonExport): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { name, rows } of parts) zip.addReadStream(Readable.from(asJson(rows)), `${name}.json`);
  for (const { name, bytes } of files) zip.addBuffer(bytes, name);
  zip.end();
  return output;
}

async function* asJson(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '[';
  for await (const row of rows) {
    yield `${before}\n${JSON.stringify(row)}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}
