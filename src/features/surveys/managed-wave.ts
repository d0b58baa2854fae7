import { Injectable } from '@nestjs/common';
import { authorize, type Place, type Policy, type Viewer } from '../../platform/authz/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { type CohortFacts, CohortReader } from '../cohorts/index.js';
import { seeWave } from './surveys.policy.js';
import { SurveyReader, type WaveFacts } from './surveys.reader.js';

/** Loads what the team works on, and asks whether it may. */
@Injectable()
export class ManagedWave {
  constructor(
    private readonly reader: SurveyReader,
    private readonly cohorts: CohortReader,
  ) {}

  /** A wave that the viewer may do this to. */
  async wave(viewer: Viewer, id: string, policy: Policy<Place>): Promise<WaveFacts> {
    const wave = await this.reader.wave(id);
    if (!wave) throw Refusal.notFound('The wave');
    const place = placeOf(wave);
    authorize(viewer, seeWave, place);
    authorize(viewer, policy, place);
    return wave;
  }

  /** A cohort whose waves the viewer may do this to. */
  async cohort(viewer: Viewer, id: string, policy: Policy<Place>): Promise<CohortFacts> {
    const cohort = await this.cohorts.cohort(id);
    if (!cohort) throw Refusal.notFound('The cohort');
    const place = { hubId: cohort.hubId, programId: cohort.programId, cohortId: cohort.id };
    authorize(viewer, seeWave, place);
    authorize(viewer, policy, place);
    return cohort;
  }
}

/** Where a wave stands. */
export function placeOf({ hubId, programId, cohortId }: Pick<WaveFacts, 'hubId' | 'programId' | 'cohortId'>) {
  return { hubId, programId, cohortId };
}
