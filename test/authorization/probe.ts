import { Work } from '../../src/platform/events/index.js';
import type { Client, TestApp } from '../harness/index.js';
import { documentOf, type Step, type Way } from './walk.js';

/** What a viewer gets: `✓` it, `–` sign in first, `·` not there, `✗` forbidden, `∅` nothing to see. */
export type Verdict = '✓' | '–' | '·' | '✗' | '∅' | '!';

const CODES: Readonly<Record<string, Verdict>> = {
  UNAUTHENTICATED: '–',
  NOT_FOUND: '·',
  FORBIDDEN: '✗',
};

/** How far a viewer gets along a way: the whole way, and each plain field at its end. */
export interface Reach {
  way: string;
  leaves: ReadonlyMap<string, Verdict>;
}

/** Walks ways as viewers do, and rehearses commands without leaving anything behind. */
export class Prober {
  private rehearsed = false;

  /** Every transaction of the product is taken back once its use case has come to its end. */
  constructor(app: TestApp) {
    const work = app.get(Work) as unknown as {
      transaction: (actor: unknown, useCase: (tx: unknown) => Promise<unknown>) => Promise<unknown>;
    };
    const real = work.transaction.bind(work);
    work.transaction = (actor, useCase) =>
      real(actor, async (tx) => {
        await useCase(tx);
        this.rehearsed = true;
        throw new Error('This was a rehearsal');
      });
  }

  /** How a command ends. What is refused by a rule of the field, and not by who asks, counts as allowed. */
  async command(client: Client, document: string): Promise<Verdict> {
    this.rehearsed = false;
    const { data, errors } = await client.ask<Record<string, unknown>>(document);
    const error = errors?.[0];
    if (!error) return data ? '✓' : '!';
    const refused = CODES[error.extensions.code];
    if (refused) return refused;
    if (error.extensions.code === 'INTERNAL') return this.rehearsed ? '✓' : '!';
    return error.extensions.code === 'CONFLICT' || error.extensions.code === 'RATE_LIMITED' ? '✓' : '!';
  }

  /** How far a viewer gets along a way. */
  async reach(client: Client, { path, leaves, list }: Way): Promise<Reach> {
    const { end, failed } = await this.ask(
      client,
      path,
      list ? 'totalCount nodes { __typename }' : leaves.join(' '),
    );
    if (end === undefined) return { way: this.whole(failed), leaves: new Map() };
    const verdicts = new Map(leaves.map((leaf): [string, Verdict] => [leaf, failed.get(leaf) ?? '✓']));
    if (!list) return { way: '✓', leaves: verdicts };
    const { totalCount, nodes } = end as { totalCount?: number; nodes?: unknown[] };
    // The total is counted with the same scope as the rows.
    if (totalCount !== nodes?.length) return { way: `!${totalCount}≠${nodes?.length}`, leaves: verdicts };
    return { way: String(totalCount), leaves: new Map() };
  }

  private whole(failed: ReadonlyMap<string, Verdict>): string {
    return failed.values().next().value ?? '∅';
  }

  private async ask(client: Client, path: readonly Step[], selection: string) {
    const { data, errors = [] } = await client.ask<Record<string, unknown>>(documentOf(path, selection));
    const failed = new Map<string, Verdict>();
    for (const { path: at = [], extensions } of errors)
      failed.set(String(at.at(-1) ?? ''), CODES[extensions.code] ?? '!');
    let end: unknown = data;
    for (const { field, on } of path) {
      end = (end as Record<string, unknown> | null | undefined)?.[field];
      if (Array.isArray(end)) end = end[0];
      if (on && (end as { __typename?: string } | null)?.__typename !== on) end = null;
    }
    return { end: end ?? undefined, failed };
  }
}
