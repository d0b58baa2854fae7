import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ManagedHub } from '../../programs/index.js';
import { MeetingSessionsReader } from '../../sessions/index.js';
import { ZoomConnected, ZoomDisconnected, ZoomMeetingPlaced } from '../attendance.events.js';
import { RETELL } from './retell-meeting.js';
import { ZoomConnection, ZoomMeeting } from './zoom.entity.js';
import { ZoomReader } from './zoom.reader.js';
import type { ZoomConnectionType } from './zoom.types.js';
import { ZoomSecrets } from './zoom-secrets.js';

/** What Zoom calls a secret token: letters and digits, and what base64 has besides. */
const SECRET = /^[\w+/=-]{8,200}$/;

/** Connecting a hub's Zoom account, and saying where its meetings belong. */
@Injectable()
export class ZoomService {
  constructor(
    private readonly work: Work,
    private readonly hubs: ManagedHub,
    private readonly secrets: ZoomSecrets,
    private readonly reader: ZoomReader,
    private readonly sessions: MeetingSessionsReader,
  ) {}

  /**
   * Keeps the secret by which Zoom signs, in place of an earlier one. It is never shown again.
   *
   * @throws Refusal INVALID_INPUT for what is no secret of Zoom's, which is not repeated
   */
  async connect(viewer: Viewer, hubId: string, given: string): Promise<ZoomConnectionType> {
    await this.hubs.hub(viewer, hubId);
    const secret = given.trim();
    if (!SECRET.test(secret))
      throw Refusal.invalid('This is not a secret token of Zoom’s.', {
        secret: 'has 8 to 200 letters, digits, and - _ + / =',
      });
    await this.work.run(viewer.actor, async (tx) => {
      await tx
        .of(ZoomConnection)
        .createQueryBuilder()
        .insert()
        .values({
          id: tx.ids.next(),
          createdAt: tx.now,
          hubId,
          sealed: this.secrets.sealed(hubId, secret),
          keyId: this.secrets.keyId,
          setBy: viewer.personId as string,
          setAt: tx.now,
          lastHeardAt: null,
        })
        .orUpdate(['sealed', 'key_id', 'set_by', 'set_at', 'last_heard_at'], ['hub_id'])
        .execute();
      await tx.record(ZoomConnected, hubId, { hubId }, {});
    });
    return this.reader.of(hubId);
  }

  /** Forgets the secret: whatever comes from then on is refused. What was told stays. */
  async disconnect(viewer: Viewer, hubId: string): Promise<ZoomConnectionType> {
    await this.hubs.hub(viewer, hubId);
    await this.work.unrecorded('disconnecting twice changes nothing', viewer.actor, async (tx) => {
      const { affected } = await tx.of(ZoomConnection).delete({ hubId });
      if (affected) await tx.record(ZoomDisconnected, hubId, { hubId }, {});
    });
    return this.reader.of(hubId);
  }

  /**
   * Says which session a meeting was for; its attendance follows.
   *
   * @throws Refusal INVALID_INPUT for a session that is not held in meetings of its number
   */
  async place(viewer: Viewer, meetingId: string, sessionId: string): Promise<ZoomConnectionType> {
    const meeting = await this.reader.meeting(meetingId);
    if (!meeting) throw Refusal.notFound('The meeting');
    const { hubId, number } = meeting;
    await this.hubs.hub(viewer, hubId);
    const candidates = await this.sessions.usingNumber(hubId, number);
    if (!candidates.some(({ id }) => id === sessionId))
      throw Refusal.invalid('This session is not held in meetings of that number.', {
        sessionId: 'is not held in meetings of that number',
      });
    await this.work.run(viewer.actor, async (tx) => {
      const { affected } = await tx
        .of(ZoomMeeting)
        .createQueryBuilder()
        .update({ sessionId, placedBy: viewer.personId })
        .where('id = :id and (session_id is null or session_id = :sessionId)', { id: meetingId, sessionId })
        .execute();
      if (!affected) throw Refusal.conflict('This meeting belongs to another session by now.');
      await tx.record(ZoomMeetingPlaced, meetingId, { hubId }, { sessionId });
      await tx.schedule([
        { handler: RETELL, subjectId: meetingId, occurrence: `placed ${tx.now.getTime()}` },
      ]);
    });
    return this.reader.of(hubId);
  }
}
