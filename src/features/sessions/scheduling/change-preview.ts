import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { Session } from '../session.entity.js';
import type { ChangeSessionsInput } from '../sessions.inputs.js';
import { SessionReader } from '../sessions.reader.js';
import { SessionService } from '../sessions.service.js';
import { type Change, changeOf, changesTime, reachesSeries, type Times, timesOf } from './change.rules.js';
import { ConflictReader } from './conflict.reader.js';
import { amongThemselves } from './conflicts.rules.js';
import type { Planned } from './preview.service.js';
import { rescheduled } from './reschedule.rules.js';
import { Series } from './series.entity.js';
import { isPlainMoment } from './wall-clock.rules.js';

/** Shows a change of sessions before it is made: when they would be held, and what speaks against it. */
@Injectable()
export class ChangePreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionService,
    private readonly reader: SessionReader,
    private readonly conflicts: ConflictReader,
    private readonly clock: Clock,
  ) {}

  /**
   * The sessions that a change reaches as they would be held, each with what speaks against it; none where no time
   * changes.
   *
   * @throws Refusal in words, as the change itself would
   */
  async preview(viewer: Viewer, sessionId: string, change: ChangeSessionsInput): Promise<Planned[]> {
    await this.sessions.managed(viewer, sessionId);
    const of = await this.loaded(sessionId, change);
    if (!changesTime(change)) return [];
    const moved = this.moved(of, change);
    const facts = await this.reader.byIds(moved.map(({ id }) => id));
    const asked = moved.flatMap(({ id, times }) => {
      const session = facts.get(id);
      return session ? { ...session, ...times } : [];
    });
    const found = await this.conflicts.of(
      viewer,
      asked,
      asked.map(({ id }) => id),
    );
    const among = amongThemselves(asked);
    return asked.map(({ startsAt, endsAt, zone }, at) => ({
      startsAt,
      endsAt,
      plain: isPlainMoment(startsAt.getTime(), zone),
      conflicts: [...(among[at] ?? []), ...(found[at] ?? [])],
    }));
  }

  private async loaded(sessionId: string, change: ChangeSessionsInput): Promise<Change> {
    const sessions = this.dataSource.getRepository(Session);
    const session = await sessions.findOneBy({ id: sessionId });
    if (!session) throw Refusal.notFound('The session');
    if (!reachesSeries(session, change)) return changeOf(session, null, change, this.clock.now());
    const seriesId = session.seriesId as string;
    const series = await this.dataSource.getRepository(Series).findOneByOrFail({ id: seriesId });
    const members = await sessions.find({ where: { seriesId }, order: { originalStart: 'ASC' } });
    return changeOf(session, { series, members }, change, this.clock.now());
  }

  private moved({ series, ...of }: Change, change: ChangeSessionsInput): { id: string; times: Times }[] {
    const now = this.clock.now();
    if (!series) return [{ id: of.session.id, times: timesOf(of.session, change, now) }];
    return rescheduled({ ...of, series }, change, now)
      .places.filter(({ session }) => session.state !== 'cancelled')
      .map(({ session, times }) => ({ id: session.id, times: times ?? session }))
      .sort((a, b) => a.times.startsAt.getTime() - b.times.startsAt.getTime());
  }
}
