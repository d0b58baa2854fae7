/** What somebody chose or wrote so far, by question. */
export type Draft = Readonly<Record<string, { readonly value?: number; readonly text?: string }>>;

/** What of a browser's storage is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A draft that was left is forgotten after three days: a device may be shared. */
const LIFE_MS = 3 * 86_400_000;

/**
 * Keeps answers on the device until they are sent, for whoever's browser is closed, or signed out, in between.
 */
export class DraftOfEvaluation {
  private readonly name: string;

  /** @param personId whose draft it is: who signs in on the same device sees none of it */
  constructor(
    private readonly shelf: Shelf,
    sessionId: string,
    personId: string,
  ) {
    this.name = `sw-evaluation:${sessionId}:${personId}`;
  }

  read(now: number): Draft | null {
    try {
      const kept = JSON.parse(this.shelf.getItem(this.name) ?? 'null') as { at: number; draft: Draft } | null;
      if (kept && now - kept.at < LIFE_MS) return kept.draft;
      this.forget();
    } catch {
      // What cannot be read, or must not be kept, is simply not there.
    }
    return null;
  }

  keep(draft: Draft, now: number): void {
    try {
      this.shelf.setItem(this.name, JSON.stringify({ at: now, draft }));
    } catch {
      // A full or forbidden storage does not keep anybody from answering.
    }
  }

  forget(): void {
    try {
      this.shelf.removeItem(this.name);
    } catch {
      // There is none, then.
    }
  }
}

/** The draft that stands for answers that were sent before. */
export function draftOf(
  answers: readonly { questionId: string; value: number | null; text: string | null }[],
): Draft {
  return Object.fromEntries(
    answers.map(({ questionId, value, text }) => [
      questionId,
      { ...(value === null ? {} : { value }), ...(text === null ? {} : { text }) },
    ]),
  );
}

/** The answers in a draft, as they are sent; what was left empty is left out. */
export function answersIn(draft: Draft, questions: readonly { id: string }[]) {
  return questions.flatMap(({ id }) => {
    const { value, text } = draft[id] ?? {};
    const words = text?.trim();
    return value === undefined && !words
      ? []
      : [{ questionId: id, value: value ?? null, text: words || null }];
  });
}
