import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Site } from '../../../platform/http/index.js';
import { MeetingSessionsReader } from '../../sessions/index.js';
import type { ZoomConnectionType, ZoomMeetingType } from './zoom.types.js';
import { ZoomSecrets } from './zoom-secrets.js';
import { WEBHOOK_PATH } from './zoom-webhook.controller.js';

/** Meetings without a session that are shown. */
const SHOWN = 20;
/** Sessions that are offered for one of them. */
const OFFERED = 10;

/** A meeting, as far as placing it asks. */
export interface MeetingFacts {
  id: string;
  hubId: string;
  number: string;
  sessionId: string | null;
}

/** Answers how a hub's Zoom account is connected, and what was told that belongs nowhere. */
@Injectable()
export class ZoomReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly site: Site,
    private readonly secrets: ZoomSecrets,
    private readonly sessions: MeetingSessionsReader,
  ) {}

  /** The connection of a hub, made or not. */
  async of(hubId: string): Promise<ZoomConnectionType> {
    const [row] = (await this.dataSource.query(
      `select set_at as "setAt", last_heard_at as "lastHeardAt" from zoom_connection where hub_id = $1 and key_id = $2`,
      [hubId, this.secrets.keyId],
    )) as { setAt: Date; lastHeardAt: Date | null }[];
    return {
      address: this.site.link(`/${WEBHOOK_PATH}/${hubId}`),
      secretSetAt: row?.setAt ?? null,
      lastHeardAt: row?.lastHeardAt ?? null,
      unplaced: await this.unplaced(hubId),
    };
  }

  /** One meeting, or null. */
  async meeting(id: string): Promise<MeetingFacts | null> {
    const [row] = (await this.dataSource.query(
      `select id, hub_id as "hubId", number, session_id as "sessionId" from zoom_meeting where id = $1`,
      [id],
    )) as MeetingFacts[];
    return row ?? null;
  }

  private async unplaced(hubId: string): Promise<ZoomMeetingType[]> {
    const rows = (await this.dataSource.query(
      `select m.id, m.number, m.ended_at as until, min(s.at) as "from",
              count(distinct s.connection)::int as connections
         from zoom_meeting m join zoom_sign s on s.meeting_id = m.id
        where m.hub_id = $1 and m.session_id is null
        group by m.id order by m.id desc limit $2`,
      [hubId, SHOWN],
    )) as Omit<ZoomMeetingType, 'candidates'>[];
    const numbers = [...new Set(rows.map(({ number }) => number))];
    const found = new Map(
      await Promise.all(
        numbers.map(async (number) => [number, await this.sessions.usingNumber(hubId, number)] as const),
      ),
    );
    return rows.map((row) => ({
      ...row,
      candidates: [...(found.get(row.number) ?? [])]
        .sort((a, b) => away(a.startsAt, row.from) - away(b.startsAt, row.from))
        .slice(0, OFFERED)
        .map(({ id, title, startsAt }) => ({ sessionId: id, title, startsAt })),
    }));
  }
}

function away(a: Date, b: Date): number {
  return Math.abs(a.getTime() - b.getTime());
}
