import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { SurveysModule } from '../surveys/index.js';
import { ComputeRelease } from './compute-release.js';
import { ReleaseFields } from './outcomes.fields.js';
import { OutcomesReader } from './outcomes.reader.js';
import { OutcomesResolver } from './outcomes.resolver.js';
import { ReadRelease } from './read-release.js';
import { Release } from './release.entity.js';
import { ReleasesController } from './releases.controller.js';

registerEntities(Release);

/** Frozen outcome reports of closed waves. */
@Module({
  imports: [CohortsModule, SurveysModule],
  controllers: [ReleasesController],
  providers: [ComputeRelease, OutcomesReader, OutcomesResolver, ReadRelease, ReleaseFields],
  exports: [OutcomesReader],
})
export class OutcomesModule {}
