/** The file as a whole cannot be used; nothing of it was kept. The message is one sentence for the one who imports. */
export class BrokenFile extends Error {}

/** What is wrong at one place of the file; the import goes on. Never holds a value that may be secret. */
export interface ImportProblem {
  line: number;
  /** The name of the directory's entry, when it is no file that was read. */
  entry?: string;
  problem: string;
}

export type ReportProblem = (line: number, problem: string) => void;

/** Bytes of a file, in order. */
export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Decodes UTF-8 strictly; a byte order mark is dropped.
 *
 * @throws BrokenFile for UTF-16, for other encodings, and for what is no text
 */
export async function* decodeUtf8(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst && chunk.length > 1 && ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff))) {
      throw new BrokenFile('The file is UTF-16. Save it as UTF-8.');
    }
    isFirst = false;
    const text = decode(() => decoder.decode(chunk, { stream: true }), lines);
    if (text.includes('\0')) throw new BrokenFile(`The file holds binary data near line ${lines}: it is neither LDIF nor CSV.`);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
    if (text) yield text;
  }
  const rest = decode(() => decoder.decode(), lines);
  if (rest) yield rest;
}

function decode(work: () => string, line: number): string {
  try {
    return work();
  } catch {
    throw new BrokenFile(`The file is not UTF-8: the first wrong byte stands at or after line ${line}. Save it as UTF-8.`);
  }
}
