import type { Progress } from './answering.js';
import { draftName, openDraft, type SealedDraft, sealDraft } from './draft-vault.js';

const PREFIX = 'spokewell.draft.';

/** The part of the browser's storage that drafts need. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Keeps the draft of one link on this device, encrypted. */
export class DraftShelf {
  // Saving takes a moment: the steps follow one another, and a draft that is overtaken is not written any more.
  private last: Promise<void> = Promise.resolve();
  private latest = 0;
  private over = false;

  constructor(
    private readonly shelf: Shelf,
    private readonly token: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Keeps what was answered so far. Fails in silence: a full or closed storage must not stop anyone from answering. */
  save(progress: Progress): Promise<void> {
    const turn = ++this.latest;
    this.last = this.last.then(async () => {
      if (this.over || turn !== this.latest) return;
      const sealed = await sealDraft(this.token, progress, this.now());
      const name = await draftName(this.token);
      // Looked at once more, because erasing may have come meanwhile.
      if (!this.over) this.shelf.setItem(name, JSON.stringify(sealed));
    });
    this.last = this.last.catch(() => {});
    return this.last;
  }

  /** The draft of this link; null when there is none that can still be used. */
  async take(): Promise<Progress | null> {
    const text = this.shelf.getItem(await draftName(this.token));
    const sealed = text ? parsed(text) : null;
    return sealed ? openDraft(this.token, sealed, this.now()) : null;
  }

  /** Takes the draft off the device; nothing is kept here afterwards, not even what is being saved just now. */
  async erase(): Promise<void> {
    this.over = true;
    await this.last;
    this.shelf.removeItem(await draftName(this.token));
  }
}

/** Takes every draft whose time is over off this device, whoever it belongs to. */
export function eraseOldDrafts(shelf: Shelf, now: number): void {
  const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
  for (const name of names) {
    if (!name?.startsWith(PREFIX)) continue;
    const sealed = parsed(shelf.getItem(name) ?? '');
    if (!sealed || !(now < sealed.until)) shelf.removeItem(name);
  }
}

/** Whether this browser can keep a draft: it needs storage, and encryption, which only safe connections offer. */
export function canKeepDrafts(): boolean {
  try {
    return globalThis.crypto?.subtle !== undefined && globalThis.localStorage !== undefined;
  } catch {
    return false;
  }
}

function parsed(text: string): SealedDraft | null {
  try {
    const value = JSON.parse(text) as Partial<SealedDraft> | null;
    const whole = value && typeof value.until === 'number' && value.salt && value.iv && value.data;
    return whole ? (value as SealedDraft) : null;
  } catch {
    return null;
  }
}
