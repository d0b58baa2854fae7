import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SessionFacts } from '../../sessions/index.js';
import { EvaluationReader } from '../../surveys/index.js';
import { ComputedCredit, type PersonCredit } from '../computing/computed-credit.js';
import { LedgerReader, type Standing } from '../ledger/ledger.reader.js';
import { type ClaimFacts, claimableUntil, greaterOf } from './claim.rules.js';
import { ClaimSurroundings } from './claim-surroundings.js';
import { groupedBy } from './grouped.rules.js';

/** Where somebody stands with a kind of credit of a session, with what was awarded and can be claimed besides. */
export interface Position extends ClaimFacts {
  credit: PersonCredit;
  session: SessionFacts;
  personId: string;
  creditType: string;
  /** What was awarded; null for nothing yet. */
  standing: Standing | null;
  /** That they may claim more than was awarded, since their attendance turned out to be more. */
  rest: { changeId: string; to: string; until: Date } | null;
}

/** What there is to claim again of something that was awarded. */
interface Rest {
  id: string;
  sessionId: string;
  personId: string;
  creditType: string;
  to: string;
  until: Date;
}

/** Answers who can claim what, what waits for what, and what was awarded. */
@Injectable()
export class ClaimReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly computed: ComputedCredit,
    private readonly ledger: LedgerReader,
    private readonly evaluations: EvaluationReader,
    private readonly around: ClaimSurroundings,
  ) {}

  /** Where a person stands with all credit of the sessions they were in or taught in, the earliest session first. */
  async ofPerson(personId: string): Promise<Position[]> {
    const there = await this.computed.ofPerson(personId, null);
    const known = new Set(there.map(sessionOf));
    // Whose attendance is gone altogether has what was awarded all the same.
    const gone = (await this.awardedIn(personId)).filter((id) => !known.has(id));
    const credits = [...there, ...(await this.computed.ofSessions(gone, [personId]))];
    return this.positions(credits, [...known, ...gone], [personId]);
  }

  /** The sessions, designated for anything, that a person was in or taught in. */
  async sessionsOf(personId: string): Promise<string[]> {
    return [...new Set((await this.computed.ofPerson(personId, null)).map(sessionOf))];
  }

  /** The sessions of a cohort that were held and are designated for anything. */
  async designatedIn(cohortId: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct d.session_id as id from designation d join session s on s.id = d.session_id
        where d.cohort_id = $1 and d.state = 'designated' and s.state = 'held'`,
      [cohortId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Where an entry of any ledger belongs, or null. */
  async entry(id: string): Promise<{ hubId: string; sessionId: string | null } | null> {
    const [row] = (await this.dataSource.query(
      `select e.hub_id as "hubId", e.session_id as "sessionId" from ledger_entry e where e.id = $1`,
      [id],
    )) as { hubId: string; sessionId: string | null }[];
    return row ?? null;
  }

  /** Where these people stand with the credit of sessions; with null everyone who was there, taught, or was awarded any. */
  async ofSessions(sessionIds: readonly string[], personIds: readonly string[] | null): Promise<Position[]> {
    const credits = await this.computed.ofSessions(sessionIds, personIds);
    const positions = await this.positions(credits, sessionIds, personIds);
    return personIds ? positions : [...positions, ...(await this.goneSince(sessionIds, positions))];
  }

  // Whose attendance is gone altogether has their award all the same.
  private async goneSince(sessionIds: readonly string[], known: readonly Position[]): Promise<Position[]> {
    const keys = new Set(known.map((one) => keyOf(one.session.id, one.personId, one.creditType)));
    const standings = await this.ledger.standingsIn(sessionIds, null);
    const missing = standings.filter((one) => !keys.has(keyOf(one.sessionId, one.personId, one.creditType)));
    if (missing.length === 0) return [];
    const wanted = new Set(missing.map((one) => keyOf(one.sessionId, one.personId, one.creditType)));
    const people = [...new Set(missing.map(({ personId }) => personId))];
    const credits = await this.computed.ofSessions(
      [...new Set(missing.map(({ sessionId }) => sessionId))],
      people,
    );
    const all = await this.positions(credits, sessionIds, people);
    return all.filter((one) => wanted.has(keyOf(one.session.id, one.personId, one.creditType)));
  }

  private async awardedIn(personId: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `select distinct e.session_id as id from ledger_entry e
        where e.session_id is not null
          and e.person_id in (select $1::uuid union all select gone.id from person gone where gone.merged_into = $1)`,
      [personId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  private async positions(
    credits: readonly PersonCredit[],
    sessionIds: readonly string[],
    personIds: readonly string[] | null,
  ): Promise<Position[]> {
    if (credits.length === 0) return [];
    const { sessions, elsewhere, longer, before } = await this.around.of(sessionIds, personIds);
    const done = await this.evaluations.doneIn(sessionIds, personIds);
    const standings = new Map(
      (await this.ledger.standingsIn(sessionIds, personIds)).map((one) => [
        keyOf(one.sessionId, one.personId, one.creditType),
        one,
      ]),
    );
    const rests = await this.rests(sessionIds, personIds);
    const byKey = groupedBy(credits, (credit) =>
      keyOf(sessionOf(credit), credit.personId, credit.designation.creditType),
    );
    return [...byKey].flatMap(([key, both]) => {
      const credit = greaterOf(both);
      const session = credit && sessions.get(sessionOf(credit));
      if (!credit || session?.state !== 'held') return [];
      const { personId, designation } = credit;
      const until = claimableUntil(designation.type, session.actualEnd ?? session.endsAt);
      const more = longer.get(`${session.id} ${personId}`);
      return {
        credit,
        session,
        personId,
        creditType: designation.creditType,
        evaluated: done.get(session.id)?.has(personId) ?? false,
        elsewhere: elsewhere.has(session.hubId),
        awardedBefore: before.has(key),
        closesAt: more && more > until ? more : until,
        standing: standings.get(key) ?? null,
        rest: rests.get(key) ?? null,
      };
    });
  }

  private async rests(
    sessionIds: readonly string[],
    personIds: readonly string[] | null,
  ): Promise<Map<string, NonNullable<Position['rest']>>> {
    const rows = (await this.dataSource.query(
      `select c.id, c.session_id as "sessionId", c.person_id as "personId", c.credit_type as "creditType",
              c.computed::text as "to", c.claimable_until as until
         from award_change c
        where c.state = 'confirmed' and c.entry_id is null and c.claimable_until is not null
          and c.session_id = any($1::uuid[]) and ($2::uuid[] is null or c.person_id = any($2))
        order by c.decided_at, c.id`,
      [sessionIds, personIds],
    )) as Rest[];
    return new Map(
      rows.map(({ id, to, until, ...row }) => [
        keyOf(row.sessionId, row.personId, row.creditType),
        { changeId: id, to, until },
      ]),
    );
  }
}

function sessionOf({ designation }: PersonCredit): string {
  return designation.sessionId;
}

function keyOf(sessionId: string, personId: string, creditType: string): string {
  return `${sessionId} ${personId} ${creditType}`;
}
