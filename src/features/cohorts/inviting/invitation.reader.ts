import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import {
  type Connection,
  cursorOf,
  isPosition,
  type Keyset,
  pageOf,
} from '../../../platform/graphql/index.js';
import { emailKeyOf, PersonReader } from '../../identity/index.js';
import { type EnrollmentState, isOpenState } from '../registering/enrollment.rules.js';
import type { InvitationLine, InvitationList } from './cohort-invitation.entity.js';

/** How an invitation stands, as its sender sees it. */
export type InvitationState = 'waiting' | 'sent' | 'undelivered' | 'accepted' | 'expired' | 'revoked';

/** An invitation, as it is shown. */
export interface InvitationFacts {
  id: string;
  hubId: string;
  programId: string;
  cohortId: string;
  name: string;
  email: string;
  state: InvitationState;
  round: number;
  /** Who sent it last. */
  byId: string | null;
  invitedAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
}

/** A list of people to invite, and what is to become of its lines. */
export type ListFacts = Pick<
  InvitationList,
  'id' | 'hubId' | 'programId' | 'cohortId' | 'state' | 'rows' | 'settled' | 'createdAt' | 'doneAt'
>;
/** A line of it. */
export type LineFacts = Pick<
  InvitationLine,
  'id' | 'line' | 'name' | 'email' | 'verdict' | 'problem' | 'outcome'
>;

/** The name of the mail that invites. */
export const INVITATION_MAIL = 'cohorts.invitation';

const STATE = `case when i.state <> 'open' then i.state when i.expires_at <= $1 then 'expired'
  when m.state in ('failed', 'unknown', 'dropped') or m.reason = 'returned' then 'undelivered' when m.state = 'sent' then 'sent'
  else 'waiting' end`;
const INVITATION = `i.id, i.hub_id as "hubId", i.program_id as "programId", i.cohort_id as "cohortId", i.name, i.email,
  ${STATE} as state, i.round, i.by_id as "byId", i.invited_at as "invitedAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt"`;
const FROM = `cohort_invitation i left join mail_message m on m.template = '${INVITATION_MAIL}'
  and m.subject_id = i.id and m.recipient_id = i.id and m.occurrence = i.round::text`;
const LIST = `l.id, l.hub_id as "hubId", l.program_id as "programId", l.cohort_id as "cohortId", l.state, l.rows,
  l.settled, l.created_at as "createdAt", l.done_at as "doneAt"`;
const LINE = `n.id, n.line, n.name, n.email, n.verdict, n.problem, n.outcome`;

/** Answers who is invited, and what became of it. */
@Injectable()
export class InvitationReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PersonReader,
  ) {}

  /** One invitation, or null. */
  async invitation(id: string): Promise<InvitationFacts | null> {
    const rows = await this.query<InvitationFacts>(`select ${INVITATION} from ${FROM} where i.id = $2`, [
      this.clock.now(),
      id,
    ]);
    return rows[0] ?? null;
  }

  /** The invitation of an address to a cohort, or null. */
  async byAddress(cohortId: string, email: string): Promise<InvitationFacts | null> {
    const rows = await this.query<InvitationFacts>(
      `select ${INVITATION} from ${FROM} where i.cohort_id = $2 and i.email_key = $3`,
      [this.clock.now(), cohortId, emailKeyOf(email)],
    );
    return rows[0] ?? null;
  }

  /** The language its mail is read in: that of the person with the address, or else that of who invites them. */
  async languageOf({ email, byId }: Pick<InvitationFacts, 'email' | 'byId'>): Promise<string> {
    const reader = (await this.people.byEmail(email)) ?? (byId && (await this.people.byId(byId)));
    return reader ? reader.language : 'en';
  }

  /** The invitations of a cohort, the newest first; in one state when it is given. */
  async ofCohort(
    cohortId: string,
    state: string | null,
    keyset: Keyset,
  ): Promise<Connection<InvitationFacts>> {
    const rows = await this.query<InvitationFacts & { total: number }>(
      `with mine as (select ${INVITATION} from ${FROM} where i.cohort_id = $2),
            asked as (select * from mine where $3::text is null or state = $3)
       select a.*, (select count(*) from asked)::int as total from asked a
        where $4::uuid is null or a.id < $4 order by a.id desc limit $5`,
      [this.clock.now(), cohortId, state, keyset.after?.[0] ?? null, keyset.limit + 1],
    );
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [row.id]);
  }

  /** A list, or null. */
  async list(id: string): Promise<ListFacts | null> {
    return (
      (await this.query<ListFacts>(`select ${LIST} from invitation_list l where l.id = $1`, [id]))[0] ?? null
    );
  }

  /** The list that was begun last for a cohort, or null. */
  async latestList(cohortId: string): Promise<ListFacts | null> {
    const rows = await this.query<ListFacts>(
      `select ${LIST} from invitation_list l where l.cohort_id = $1 order by l.id desc limit 1`,
      [cohortId],
    );
    return rows[0] ?? null;
  }

  /** How many lines of a list came to what: by verdict, and of those settled by outcome. */
  countsOf(listId: string): Promise<{ what: string; lines: number }[]> {
    return this.query(
      `select verdict as what, count(*)::int as lines from invitation_line where list_id = $1 group by 1
       union all
       select outcome, count(*)::int from invitation_line where list_id = $1 and outcome is not null group by 1`,
      [listId],
    );
  }

  /** The lines of a list, in order; of one verdict when it is given. */
  async linesOf(listId: string, verdict: string | null, keyset: Keyset): Promise<Connection<LineFacts>> {
    const rows = await this.query<LineFacts & { total: number }>(
      `with mine as (select * from invitation_line where list_id = $1 and ($2::text is null or verdict = $2))
       select ${LINE}, (select count(*) from mine)::int as total from mine n
        where $3::int is null or (n.line, n.id) > ($3, $4::uuid) order by n.line, n.id limit $5`,
      [listId, verdict, ...cursorOf(keyset, isPosition, isUUID), keyset.limit + 1],
    );
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (row) => [String(row.line), row.id]);
  }

  /** What a cohort knows of these addresses: who is in it or invited, or was in another of the hub's cohorts. */
  async standingOf(
    cohortId: string,
    emails: readonly string[],
  ): Promise<Map<string, 'known' | 'enrolled' | 'invited'>> {
    const keys = emails.map(emailKeyOf);
    const known = await this.people.idsByEmailKey(keys);
    // Whom only other hubs know is new here: hubs tell one another nothing.
    const inside = await this.query<{ person_id: string; cohort_id: string; state: EnrollmentState }>(
      `select person_id, cohort_id, state from enrollment
        where person_id = any($2::uuid[]) and hub_id = (select hub_id from cohort where id = $1)`,
      [cohortId, [...known.values()]],
    );
    const here = new Set(inside.map((row) => row.person_id));
    const open = new Set(
      inside
        .filter((row) => row.cohort_id === cohortId && isOpenState(row.state))
        .map((row) => row.person_id),
    );
    const invited = await this.query<{ email_key: string }>(
      `select email_key from cohort_invitation
        where cohort_id = $1 and email_key = any($2::text[]) and state = 'open' and expires_at > $3`,
      [cohortId, keys, this.clock.now()],
    );
    const standing = new Map<string, 'known' | 'enrolled' | 'invited'>();
    for (const [key, id] of known) if (here.has(id)) standing.set(key, open.has(id) ? 'enrolled' : 'known');
    for (const { email_key } of invited)
      if (standing.get(email_key) !== 'enrolled') standing.set(email_key, 'invited');
    return standing;
  }

  private query<R>(text: string, parameters: unknown[]): Promise<R[]> {
    return this.dataSource.query(text, parameters) as Promise<R[]>;
  }
}
