/** Prints a line per step in the shape of the bootstrap's lines. */
export class StepLines {
  /**
   * @param work gives what to say, or undefined when there was nothing to do
   */
  async step<T extends string | undefined>(name: string, work: () => Promise<T>): Promise<void> {
    const start = performance.now();
    const note = await work();
    this.line(name, note === undefined ? 'up to date' : `${note}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }

  line(name: string, text: string): void {
    process.stdout.write(`${name.padEnd(14)} ${text}\n`);
  }
}
