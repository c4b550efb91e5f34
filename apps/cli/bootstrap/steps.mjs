/** A step that failed in a way worth one sentence, without a stack. */
export class StepError extends Error {}

/**
 * Prints one line per step with its time.
 *
 * @param {NodeJS.WritableStream} stream
 * @param {{ quiet: boolean }} options quiet: say nothing about steps that had nothing to do
 */
export function stepPrinter(stream, { quiet }) {
  const line = (name, text) => stream.write(`${name.padEnd(14)} ${text}\n`);
  return {
    upToDate(name) {
      if (!quiet) line(name, 'up to date');
    },
    /** @param {() => Promise<string | void>} work */
    async run(name, work) {
      const start = performance.now();
      const note = await work();
      line(name, `${note ? `${note}, ` : ''}${((performance.now() - start) / 1000).toFixed(1)} s`);
    },
  };
}
