import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { CohortReader } from '../../cohorts/index.js';
import { type SessionFacts, SessionReader } from '../../sessions/index.js';
import type { AwardStanding } from '../certifying/awards.reader.js';
import { PastReader, type PastSource } from '../past/past.reader.js';

/** Answers what awards were earned by. */
@Injectable()
export class TranscriptSources {
  constructor(
    private readonly sessions: SessionReader,
    private readonly cohorts: CohortReader,
    private readonly past: PastReader,
  ) {}

  /** Title and day, by award. */
  async of(awards: readonly AwardStanding[]): Promise<Map<string, PastSource>> {
    const idsOf = (of: 'sessionId' | 'importedId') => awards.flatMap((award) => award[of] ?? []);
    const [sessions, records] = await Promise.all([
      this.sessions.byIds(idsOf('sessionId')),
      this.past.sources(idsOf('importedId')),
    ]);
    return new Map(
      awards.flatMap(({ awardId, sessionId, importedId }) => {
        const session = sessions.get(sessionId ?? '');
        const source = session ? heldBy(session) : records.get(importedId ?? '');
        return source ? [[awardId, source] as const] : [];
      }),
    );
  }

  /** Names of cohorts, by id. */
  async cohortNames(ids: readonly string[]): Promise<Map<string, string>> {
    const cohorts = await this.cohorts.byIds(ids);
    return new Map([...cohorts].map(([id, { name }]) => [id, name]));
  }
}

function heldBy({ title, startsAt, zone }: SessionFacts): PastSource {
  return { title, heldOn: DateTime.fromJSDate(startsAt, { zone }).toISODate() ?? '' };
}
