import { useEffect, useState } from 'react';
import type { Progress } from './answering.js';
import { canKeepDrafts, DraftShelf, eraseOldDrafts } from './draft-shelf.js';

/** The draft of a link on this device. */
export interface KeptDraft {
  /** Undefined while it is looked for, null when there is none. */
  readonly found: Progress | null | undefined;
  /** Whether this browser can keep one at all. */
  readonly canKeep: boolean;
  save(progress: Progress): void;
  /** Takes it off the device; nothing is kept any more. */
  erase(): Promise<void>;
}

/** Looks for a draft of this link, and keeps one while someone answers. */
export function useDraft(token: string): KeptDraft {
  const [shelf] = useState(() => (canKeepDrafts() ? new DraftShelf(localStorage, token) : null));
  const [found, setFound] = useState<Progress | null | undefined>(shelf ? undefined : null);
  useEffect(() => {
    if (!shelf) return;
    eraseOldDrafts(localStorage, Date.now());
    void shelf.take().then(setFound);
  }, [shelf]);
  return {
    found,
    canKeep: shelf !== null,
    save: (progress) => void shelf?.save(progress),
    erase: async () => shelf?.erase(),
  };
}
