import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { type SessionFacts, SessionReader, seeSession } from '../../sessions/index.js';
import { standsInTheWay } from '../reviewing/standing.rules.js';
import { CreditSetupReader, type KeptTypeFacts } from '../setup/setup.reader.js';
import { type DiscloserFacts, DisclosersReader } from './disclosers.reader.js';

/** What stands in the way of designating. */
export type Blocked =
  /** The session has begun, and no reason was given. */
  | { kind: 'begun' }
  /** These people have to state their financial relationships first, or must not teach or plan. */
  | { kind: 'disclosures'; people: readonly DiscloserFacts[] }
  /** Somebody was awarded credit by what is designated. */
  | { kind: 'claimed' };

/** Which sessions are meant, starting from one of a series. */
export type CreditReach = 'this' | 'following';

/** What of a session and type is proposed or designated now. */
export interface Live {
  id: string;
  sessionId: string;
  state: 'proposed' | 'designated';
  versionId: string | null;
  maximum: string | null;
  plannedSeconds: number | null;
  plannedStart: Date | null;
  plannedEnd: Date | null;
}

/** Loads, for those who propose and designate, what they have before them. */
@Injectable()
export class CreditDesk {
  constructor(
    private readonly sessions: SessionReader,
    private readonly setup: CreditSetupReader,
    private readonly disclosers: DisclosersReader,
  ) {}

  /** A session that the viewer may see. */
  async session(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.sessions.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    return session;
  }

  /**
   * A type of credit by the rules that a hub has for it now.
   *
   * @throws Refusal CONFLICT where the hub does not offer it, or credit is handled elsewhere
   */
  async offered(hubId: string, code: string): Promise<KeptTypeFacts> {
    if (await this.setup.handledElsewhere(hubId))
      throw Refusal.conflict('This hub’s credit is handled elsewhere: nothing is designated here.');
    const type = await this.setup.currentOf(hubId, code);
    if (!type?.offered || type.id === null)
      throw Refusal.conflict('This hub does not offer this type of credit.');
    return { ...type, id: type.id };
  }

  /**
   * The session, and with `following` those of its series that are planned after it, in order. Until the end of the
   * transaction their plan stays as it is.
   *
   * @throws Refusal CONFLICT where the session was called off, or is not published yet
   */
  async lock(tx: Tx, session: SessionFacts, reach: CreditReach): Promise<SessionFacts[]> {
    const rows = await tx.sql<Pick<SessionFacts, 'id' | 'state' | 'startsAt' | 'endsAt'>>(
      `select s.id, s.state, s.starts_at as "startsAt", s.ends_at as "endsAt" from session s
        where s.id = $1 or ($2 and s.series_id = $3 and s.starts_at > greatest($4::timestamptz, $5)
                            and s.state = 'scheduled')
        order by s.original_start, s.id for share of s`,
      [session.id, reach === 'following', session.seriesId, session.startsAt, tx.now],
    );
    const locked = rows.map((row) => ({ ...session, ...row }));
    if (locked.some(({ state }) => state === 'cancelled'))
      throw Refusal.conflict('This session was called off: there is no credit for it.');
    // A draft goes without a trace when it is called off; what is designated stays on record.
    if (locked.some(({ state }) => state === 'draft'))
      throw Refusal.conflict('This session is a draft. Please publish it first.');
    return locked;
  }

  /** Who of those that teach or plan stands in the way, each once. */
  async inTheWay(tx: Tx, sessionIds: readonly string[]): Promise<DiscloserFacts[]> {
    const all = [...(await this.disclosers.of(sessionIds, tx)).values()].flat();
    const found = new Map<string, DiscloserFacts>();
    for (const person of all)
      if (standsInTheWay(person.standing)) found.set(person.personId, found.get(person.personId) ?? person);
    return [...found.values()];
  }

  /** What of these sessions is proposed or designated for a type now, locked, by session. */
  async live(tx: Tx, sessions: readonly SessionFacts[], code: string): Promise<Map<string, Live>> {
    const rows = await tx.sql<Live>(
      `select d.id, d.session_id as "sessionId", d.state, d.version_id as "versionId", d.maximum::text,
              d.planned_seconds as "plannedSeconds", d.planned_start as "plannedStart", d.planned_end as "plannedEnd"
         from designation d
        where d.session_id = any($1::uuid[]) and d.credit_type = $2 and d.state in ('proposed', 'designated')
        order by d.id for update of d`,
      [sessions.map(({ id }) => id), code],
    );
    return new Map(rows.map((row) => [row.sessionId, row]));
  }
}
