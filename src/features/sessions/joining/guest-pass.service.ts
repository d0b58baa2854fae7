import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { addressFault, emailKeyOf } from '../../identity/index.js';
import { placeOf } from '../scheduling/new-session.js';
import type { SessionState } from '../session.entity.js';
import { GuestPassGiven, GuestPassRevoked } from '../sessions.events.js';
import { type SessionFacts, SessionReader } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import { GuestLinks } from './guest-links.js';
import { type GuestPassFacts, GuestPassReader } from './guest-pass.reader.js';
import { GuestPass } from './join.entity.js';
import type { GuestInput } from './joining.inputs.js';

/** Passes of a session at the most. */
export const MOST_GUESTS = 25;
/** Passes that one address may have in a hub; whoever comes more often is no guest. */
const MOST_PASSES = 2;

/** Guests of sessions: people who come once, and whom the hub need not know. */
@Injectable()
export class GuestPassService {
  constructor(
    private readonly work: Work,
    private readonly sessions: SessionService,
    private readonly reader: SessionReader,
    private readonly passes: GuestPassReader,
    private readonly links: GuestLinks,
  ) {}

  /**
   * Gives a guest a pass to one session; it is mailed to them.
   *
   * @throws Refusal INVALID_INPUT for an address that only looks like another, CONFLICT in words when the session or the guest has had enough of them
   */
  async give(viewer: Viewer, sessionId: string, guest: GuestInput): Promise<GuestPassFacts> {
    const session = await this.sessions.managed(viewer, sessionId);
    const { name, email } = guest;
    const fault = addressFault(email);
    if (fault) throw Refusal.invalid(`The address ${fault}.`, { email: fault });
    const emailKey = emailKeyOf(email);
    const language = guest.language ?? (await this.passes.languageOfHost(viewer.personId));
    // Asked before the transaction: whoever waits for its turn must not hold a connection that the one before needs.
    const expected = await this.reader.expectedPeople(sessionId);
    if (expected.some((person) => emailKeyOf(person.email) === emailKey))
      throw Refusal.conflict('This person is enrolled, and so expected at the session; they need no pass.');
    if (await this.reader.teaches(sessionId, emailKey))
      throw Refusal.conflict(
        'This person teaches in the session, and comes in by their own link; they need no pass.',
      );
    return this.work.run(viewer.actor, async (tx) => {
      await refuseThird(tx, session, emailKey);
      const { startsAt, endsAt } = await refuseFull(tx, session, emailKey, expected.length);
      const id = tx.ids.next();
      const place = placeOf(session);
      const who = { name: name.replace(/[\s\p{Cc}]+/gu, ' ').trim(), email: email.trim(), language };
      await tx.of(GuestPass).insert({
        id,
        createdAt: tx.now,
        ...place,
        sessionId,
        ...who,
        emailKey,
        secretHash: this.links.hashFor(id),
        toldStart: startsAt,
        toldEnd: endsAt,
        revokedAt: null,
      });
      await tx.record(GuestPassGiven, id, place, { sessionId });
      return { id, sessionId, ...who, givenAt: tx.now, revokedAt: null };
    });
  }

  /** Takes a pass back; its link is void at once. */
  async revoke(viewer: Viewer, passId: string): Promise<GuestPassFacts> {
    const pass = await this.passes.pass(passId);
    if (!pass) throw Refusal.notFound('The pass');
    const session = await this.sessions.managed(viewer, pass.sessionId);
    return this.work.unrecorded('taking back twice changes nothing', viewer.actor, async (tx) => {
      const [taken] = await tx.sql<{ at: Date }>(
        `with taken as (
           update guest_pass set revoked_at = $2 where id = $1 and revoked_at is null returning revoked_at)
         select revoked_at as at from taken`,
        [passId, tx.now],
      );
      if (!taken) return pass;
      await tx.record(GuestPassRevoked, passId, placeOf(session), { sessionId: session.id });
      return { ...pass, revokedAt: taken.at };
    });
  }
}

// Counted over the hub by address; of those taken back, the ones whose session had begun: the guest was there.
async function refuseThird(tx: Tx, { hubId }: SessionFacts, emailKey: string): Promise<void> {
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727103))`, [`${hubId} ${emailKey}`]);
  const [row] = await tx.sql<{ passes: number }>(
    `select count(*)::int as passes from guest_pass p join session s on s.id = p.session_id
      where p.hub_id = $1 and p.email_key = $2 and (p.revoked_at is null or p.revoked_at >= s.starts_at)`,
    [hubId, emailKey],
  );
  if ((row?.passes ?? 0) >= MOST_PASSES)
    throw Refusal.conflict(
      `This address has had ${MOST_PASSES} guest passes of this hub already. Please ask the guest to register, and enroll them.`,
    );
}

// The session's row is the lock: of many passes for the last seat, one is given.
async function refuseFull(
  tx: Tx,
  { id, hubId, programId, cohortId }: SessionFacts,
  emailKey: string,
  expected: number,
): Promise<{ startsAt: Date; endsAt: Date }> {
  const [session] = await tx.sql<{
    state: SessionState;
    capacity: number | null;
    over: boolean;
    startsAt: Date;
    endsAt: Date;
  }>(
    `select state, capacity, starts_at as "startsAt", ends_at as "endsAt", ends_at <= $2 as over from session
      where id = $1 and hub_id = $3 and program_id = $4 and cohort_id = $5 for update`,
    [id, tx.now, hubId, programId, cohortId],
  );
  if (!session) throw Refusal.notFound('The session');
  if (session.state === 'draft')
    throw Refusal.conflict('This session is a draft. Publish it before you invite guests to it.');
  if (session.state === 'cancelled') throw Refusal.conflict('This session was called off.');
  if (session.state === 'held' || session.over) throw Refusal.conflict('This session is over.');
  const [row] = await tx.sql<{ guests: number; already: boolean }>(
    `select count(*)::int as guests, coalesce(bool_or(email_key = $2), false) as already
       from guest_pass where session_id = $1 and revoked_at is null`,
    [id, emailKey],
  );
  const { guests = 0, already = false } = row ?? {};
  if (already) throw Refusal.conflict('This address has a pass for this session already.');
  if (guests >= MOST_GUESTS) throw Refusal.conflict(`A session has ${MOST_GUESTS} guests at the most.`);
  if (session.capacity !== null && expected + guests >= session.capacity)
    throw Refusal.conflict(
      `No seat is left for a guest: the session has ${session.capacity}, and ${expected + guests} are taken by participants and guests.`,
    );
  return session;
}
