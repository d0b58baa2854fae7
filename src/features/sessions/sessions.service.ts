import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { type CohortFacts, CohortReader, seeCohort } from '../cohorts/index.js';
import { Series } from './scheduling/series.entity.js';
import { manageSessions, seeSession } from './sessions.policy.js';
import { type SessionFacts, SessionReader } from './sessions.reader.js';

/** Finds sessions, and what they are of, for who may do something with them. */
@Injectable()
export class SessionService {
  constructor(
    private readonly reader: SessionReader,
    private readonly cohorts: CohortReader,
    private readonly dataSource: DataSource,
  ) {}

  /** The cohort, for whoever may schedule its sessions. */
  async managedCohort(viewer: Viewer, cohortId: string): Promise<CohortFacts> {
    const cohort = await this.cohorts.cohort(cohortId);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId };
    authorize(viewer, seeCohort, place);
    authorize(viewer, manageSessions, place);
    return cohort;
  }

  /** The session, for whoever may change it. */
  async managed(viewer: Viewer, sessionId: string): Promise<SessionFacts> {
    const session = await this.reader.session(sessionId);
    if (!session) throw Refusal.notFound('The session');
    authorize(viewer, seeSession, session);
    authorize(viewer, manageSessions, session);
    return session;
  }

  /** The series, for whoever may change it. */
  async managedSeries(viewer: Viewer, seriesId: string): Promise<Series> {
    const series = await this.dataSource.getRepository(Series).findOneBy({ id: seriesId });
    if (!series) throw Refusal.notFound('The series');
    await this.managedCohort(viewer, series.cohortId);
    return series;
  }
}
