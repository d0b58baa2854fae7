import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { AttendanceRecorded } from '../../attendance/index.js';
import { CalmPost, SessionHeld } from '../../sessions/index.js';
import { CreditDesignated } from '../designating/designation.events.js';
import { hundredthsOf } from '../rules/amount.rules.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { ClaimInvitation } from './claim.entity.js';
import { ClaimsInvited } from './claim.events.js';
import { CLAIM_MAIL } from './claim.mail.js';
import { ClaimReader, type Position } from './claim.reader.js';
import { isOpen } from './claim.views.js';
import { groupedBy } from './grouped.rules.js';

type Told = ClaimInvitation['told'];

/**
 * Invites to claim: once it is known who was there, each has one mail about a session, whatever the types; and another
 * only where attendance turns out to come to more.
 */
@Injectable()
export class InviteToClaim {
  constructor(
    private readonly reader: ClaimReader,
    private readonly post: CalmPost,
  ) {}

  /** It is known who was there, or differently. */
  @OnEvent(AttendanceRecorded, { handler: 'credits.invite-to-claim' })
  attended({ subjectId }: Task, tx: Tx): Promise<void> {
    return this.invite(tx, subjectId);
  }

  /** A session is over, of which it was known before who was there. */
  @OnEvent(SessionHeld, { handler: 'credits.invite-when-held' })
  held({ subjectId }: Task, tx: Tx): Promise<void> {
    return this.invite(tx, subjectId);
  }

  /** A session was designated after it was held. */
  @OnEvent(CreditDesignated, { handler: 'credits.invite-when-designated' })
  async designated({ fact }: Task<{ sessionId: string }>, tx: Tx): Promise<void> {
    if (fact) await this.invite(tx, fact.data.sessionId);
  }

  private async invite(tx: Tx, sessionId: string): Promise<void> {
    // Of two that look at once, the later one sees whom the earlier invited.
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 727106))`, [sessionId]);
    const open = (await this.reader.ofSessions([sessionId], null)).filter((one) => isOpen(one, tx.now));
    const [first] = open;
    if (!first) return;
    const { session } = first;
    const before = new Map(
      (await tx.of(ClaimInvitation).findBy({ sessionId })).map((one) => [one.personId, one]),
    );
    const invited: { personId: string; round: number; until: Date }[] = [];
    for (const [personId, positions] of groupedBy(open, (one) => one.personId)) {
      const known = before.get(personId);
      const told = amountsIn(positions);
      if (known && !rose(known.told, told)) continue;
      const round = (known?.round ?? 0) + 1;
      const until = new Date(Math.max(...positions.map(({ closesAt }) => closesAt.getTime())));
      const { hubId, programId, cohortId } = session;
      await tx.of(ClaimInvitation).upsert(
        {
          id: known?.id ?? tx.ids.next(),
          createdAt: known?.createdAt ?? tx.now,
          ...{ hubId, programId, cohortId, sessionId, personId, told, round },
        },
        ['sessionId', 'personId'],
      );
      invited.push({ personId, round, until });
    }
    if (invited.length === 0) return;
    await this.order(tx, session, invited);
    const { hubId, programId, cohortId } = session;
    await tx.record(ClaimsInvited, sessionId, { hubId, programId, cohortId }, { people: invited.length });
  }

  private async order(
    tx: Tx,
    session: Position['session'],
    invited: readonly { personId: string; round: number; until: Date }[],
  ): Promise<void> {
    // Few rounds and ends: one order for each, of all people in it.
    const alike = groupedBy(invited, ({ round, until }) => `${round} ${until.toISOString()}`);
    for (const group of alike.values()) {
      const [{ round, until }] = group;
      const people = group.map(({ personId }) => personId);
      await this.post.order(tx, session, CLAIM_MAIL, people, {
        uselessAfter: until,
        occurrence: String(round),
      });
    }
  }
}

function amountsIn(positions: readonly Position[]): Told {
  return Object.fromEntries(
    positions.map(({ creditType, credit }) => [creditType as CreditCode, credit.computed]),
  );
}

function rose(before: Told, now: Told): boolean {
  return Object.entries(now).some(
    ([code, amount]) => hundredthsOf(amount) > hundredthsOf(before[code as CreditCode] ?? '0'),
  );
}
