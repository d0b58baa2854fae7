import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/index.js';
import { SYSTEM, type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { MeetingSessionsReader } from '../../sessions/index.js';
import { RETELL } from './retell-meeting.js';
import { ZoomSign } from './zoom.entity.js';
import { type MeetingTold, readZoomEvent } from './zoom-event.rules.js';
import { ZoomSecrets } from './zoom-secrets.js';
import { answerTo, isSignedByZoom, type ZoomProof } from './zoom-signature.rules.js';

/** Signs of one meeting at the most: more is no meeting. */
const MOST_SIGNS = 20_000;
/** After so many days nothing is told of a meeting any more: what was told of it may have been removed. */
const DAYS_TOLD = 3;
/** Signs are put together for so long before attendance is worked out anew. */
const TOGETHER_MILLISECONDS = 60_000;

/** Takes in what Zoom tells of meetings while they go on. */
@Injectable()
export class ZoomIntake {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly secrets: ZoomSecrets,
    private readonly sessions: MeetingSessionsReader,
  ) {}

  /**
   * Hears one request. What concerns no session of the hub is not kept.
   *
   * @param raw the body byte by byte, which is what was signed
   * @throws Refusal UNAUTHENTICATED for what Zoom did not sign with the hub's secret within five minutes; nothing is kept
   */
  async hear(hubId: string, proof: ZoomProof, raw: Uint8Array, body: unknown): Promise<object> {
    const secret = isUUID(hubId) ? await this.secrets.secretOf(hubId) : null;
    if (secret === null || !isSignedByZoom(secret, proof, raw, this.clock.now()))
      throw new Refusal('UNAUTHENTICATED', 'This was not signed with the secret of this hub.');
    const event = readZoomEvent(body);
    const concerns = 'meeting' in event && (await this.concerns(hubId, event.meeting));
    await this.work.unrecorded('Zoom is no actor; what follows is recorded', SYSTEM, async (tx) => {
      await heard(tx, hubId);
      if (!concerns || !('meeting' in event)) return;
      const meetingId = await meetingOf(tx, hubId, event.meeting);
      if (!meetingId) return;
      if (event.kind === 'participant') await keepSign(tx, meetingId, event.participant);
      else await keepEnd(tx, meetingId, event.at);
    });
    return event.kind === 'question' ? answerTo(secret, event.plainToken) : {};
  }

  /** Whether a session of the hub is held in meetings of this number. The account's other meetings are no concern of ours. */
  private async concerns(hubId: string, { number }: MeetingTold): Promise<boolean> {
    return (await this.sessions.usingNumber(hubId, number)).length > 0;
  }
}

// Written once a minute at the most: hundreds join at once, and would wait for one another.
async function heard(tx: Tx, hubId: string): Promise<void> {
  await tx.sql(
    `update zoom_connection set last_heard_at = $2
      where hub_id = $1 and (last_heard_at is null or last_heard_at < $2::timestamptz - interval '1 minute')`,
    [hubId, tx.now],
  );
}

/** The row of the run of a meeting, made where it is not there yet; null for one of days ago. */
async function meetingOf(tx: Tx, hubId: string, { number, uuid }: MeetingTold): Promise<string | null> {
  await tx.sql(
    `insert into zoom_meeting (id, created_at, hub_id, number, uuid) values ($1, $2, $3, $4, $5)
     on conflict (hub_id, uuid) do nothing`,
    [tx.ids.next(), tx.now, hubId, number, uuid],
  );
  const [row] = await tx.sql<{ id: string }>(
    `select id from zoom_meeting
      where hub_id = $1 and uuid = $2 and created_at > $3::timestamptz - interval '${DAYS_TOLD} days'`,
    [hubId, uuid, tx.now],
  );
  return row?.id ?? null;
}

type Participant = Extract<ReturnType<typeof readZoomEvent>, { kind: 'participant' }>['participant'];

async function keepSign(tx: Tx, meetingId: string, sign: Participant): Promise<void> {
  const [row] = await tx.sql<{ n: number }>(
    `select count(*)::int as n from zoom_sign where meeting_id = $1`,
    [meetingId],
  );
  if ((row?.n ?? 0) >= MOST_SIGNS) return;
  const { generatedMaps } = await tx
    .of(ZoomSign)
    .createQueryBuilder()
    .insert()
    .values({ id: tx.ids.next(), createdAt: tx.now, meetingId, ...sign })
    .orIgnore()
    .returning('id')
    .execute();
  if (generatedMaps.length > 0) await appoint(tx, meetingId);
}

async function keepEnd(tx: Tx, meetingId: string, at: Date): Promise<void> {
  await tx.sql(
    `update zoom_meeting set ended_at = greatest(coalesce(ended_at, $2), $2::timestamptz) where id = $1`,
    [meetingId, at],
  );
  await appoint(tx, meetingId);
}

/** One appointment for all signs of a minute, due when it is over. */
async function appoint(tx: Tx, meetingId: string): Promise<void> {
  const minute = Math.floor(tx.now.getTime() / TOGETHER_MILLISECONDS) + 1;
  // A little later than the minute, for what is being written when it ends.
  const due = new Date(minute * TOGETHER_MILLISECONDS + 2_000);
  await tx.schedule([{ handler: RETELL, subjectId: meetingId, occurrence: String(minute), due }]);
}
