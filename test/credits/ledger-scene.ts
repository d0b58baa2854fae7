import { LedgerReader, type Standing } from '../../src/features/credits/ledger/ledger.reader.js';
import {
  type Appended,
  type Award,
  LedgerService,
} from '../../src/features/credits/ledger/ledger.service.js';
import { SYSTEM, type Tx, Work } from '../../src/platform/events/index.js';
import { enrollPeople, type TestApp, type TestHub } from '../harness/index.js';
import { SessionScene } from '../sessions/scene.js';

/** A hub with a session and people enrolled for it, to whom credit can be awarded. */
export class LedgerScene {
  private constructor(
    readonly app: TestApp,
    readonly hub: TestHub,
    readonly cohortId: string,
    readonly source: Extract<Award['source'], { kind: 'session' }>,
    readonly people: readonly string[],
  ) {}

  static async start(people: number): Promise<LedgerScene> {
    const { app, hub, programId, ...scene } = await begun();
    const [id = ''] = scene.ids;
    await enrollPeople(hub.admin, scene.cohortId, people);
    const rows = await app.sql<{ id: string }>(
      `select person_id as id from enrollment where cohort_id = $1 order by id`,
      [scene.cohortId],
    );
    const source = { kind: 'session' as const, id, programId, cohortId: scene.cohortId };
    return new LedgerScene(
      app,
      hub,
      scene.cohortId,
      source,
      rows.map((row) => row.id),
    );
  }

  get ledger(): LedgerService {
    return this.app.get(LedgerService);
  }

  get reader(): LedgerReader {
    return this.app.get(LedgerReader);
  }

  /** Three quarters of a credit for the session. */
  award(change: Partial<Award> = {}): Award {
    return {
      kind: 'award',
      hubId: this.hub.id,
      personId: this.people[0] ?? '',
      source: this.source,
      creditType: 'ANCC',
      amount: '0.75',
      retentionYears: 6,
      ...change,
    };
  }

  /** A transaction as later rooms have it; a second award of the same records nothing. */
  during<T>(useCase: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(Work).unrecorded('a second award is the first one', SYSTEM, useCase);
  }

  append(draft: Parameters<LedgerService['append']>[1]): Promise<Appended> {
    return this.during((tx) => this.ledger.append(tx, draft));
  }

  /** What stands of a person's credit, without its ids. */
  async standing(
    personId = this.people[0] ?? '',
  ): Promise<Pick<Standing, 'creditType' | 'amount' | 'revoked'>[]> {
    const all = await this.reader.standingOf(this.hub.id, personId);
    return all.map(({ creditType, amount, revoked }) => ({ creditType, amount, revoked }));
  }

  async sequences(): Promise<number[]> {
    const rows = await this.app.sql<{ sequence: number }>(
      `select sequence from ledger_entry where hub_id = $1 order by sequence`,
      [this.hub.id],
    );
    return rows.map(({ sequence }) => sequence);
  }
}

async function begun() {
  const scene = await SessionScene.start();
  const { ids, cohortId } = await scene.series();
  return { app: scene.app, hub: scene.hub, programId: scene.programId, ids, cohortId };
}
