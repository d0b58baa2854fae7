import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { asPlanned } from '../run-sheet/faculty.rules.js';
import { FacultySlot } from '../run-sheet/run-sheet.entity.js';
import { Session } from '../session.entity.js';
import { SessionService } from '../sessions.service.js';
import { ConflictReader } from './conflict.reader.js';
import type { Planned } from './preview.service.js';
import { refuseFar, scheduled } from './schedule.js';

/** Shows a session that would be added to a series, with the faculty that it would have. */
@Injectable()
export class AdditionPreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionService,
    private readonly conflicts: ConflictReader,
    private readonly clock: Clock,
  ) {}

  /**
   * When it would be, and what speaks against it.
   *
   * @param start wall-clock time in the zone of the series
   * @throws Refusal INVALID_INPUT in words for a time that cannot be, or is further ahead than anybody plans
   */
  async preview(viewer: Viewer, seriesId: string, start: string): Promise<Planned> {
    const { id, hubId, cohortId, minutes, zone } = await this.sessions.managedSeries(viewer, seriesId);
    const once = { firstStart: start, minutes, zone, rrule: 'FREQ=DAILY;COUNT=1', skips: [] };
    const [{ start: startsAt, end: endsAt, plain }] = scheduled(once, { start: 'start' });
    refuseFar(startsAt, this.clock.now(), 'start');
    const facultyIds = await this.facultyOf(id);
    const asked = { hubId, cohortId, startsAt, endsAt, zone, facultyIds };
    const [conflicts = []] = await this.conflicts.of(viewer, [asked], []);
    return { startsAt, endsAt, plain, conflicts };
  }

  private async facultyOf(seriesId: string): Promise<string[]> {
    const like = await this.dataSource
      .getRepository(Session)
      .findOne({ where: { seriesId }, order: { originalStart: 'DESC' }, select: { id: true } });
    if (!like) return [];
    const slots = await this.dataSource.getRepository(FacultySlot).findBy({ sessionId: like.id });
    return asPlanned(slots).map(({ personId }) => personId);
  }
}
