import type { Log } from '../logging/index.js';

/** Milliseconds between two lines about a part that goes on failing. */
const QUIET_MS = 30_000;

/**
 * Tells the log of a part that does not answer, and that it answers again. What fails many times a second is told at
 * most once in half a minute; that it came back is told only where its absence was.
 */
export class OutageLog {
  private toldAt: number | null = null;
  private told = false;
  private untold = 0;

  /**
   * @param words `failed`, what is wrong while it lasts; `recovered`, what is told when it is over
   * @param now milliseconds of a clock that only goes forward
   */
  constructor(
    private readonly log: Pick<Log, 'failure' | 'info'>,
    private readonly words: Readonly<{ failed: string; recovered: string }>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes a failure. */
  failed(error: unknown): void {
    const now = this.now();
    if (this.toldAt !== null && now - this.toldAt < QUIET_MS) {
      this.untold += 1;
      return;
    }
    this.log.failure(this.words.failed, error, this.untold > 0 ? { untold: this.untold } : {});
    this.toldAt = now;
    this.told = true;
    this.untold = 0;
  }

  /** Takes a success. */
  recovered(): void {
    if (!this.told) return;
    this.told = false;
    this.log.info(this.words.recovered);
  }
}
