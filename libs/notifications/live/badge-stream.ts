import { LiveStream } from '../../platform/realtime/live-stream.js';

/** A number that is told only when it differs from the one before. */
export class BadgeStream extends LiveStream<number> {
  private last: number | null = null;

  override push(value: number): void {
    if (value === this.last) return;
    this.last = value;
    super.push(value);
  }
}
