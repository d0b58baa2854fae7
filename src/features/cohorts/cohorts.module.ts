import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthzPorts } from '../../platform/authz/index.js';
import { registerEntities } from '../../platform/database/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { Cohort, Enrollment } from './cohort.entity.js';
import { CohortFields, EnrollmentFields, TrailFields } from './cohorts.fields.js';
import { CohortReader } from './cohorts.reader.js';
import { CohortsResolver } from './cohorts.resolver.js';
import { CohortService } from './cohorts.service.js';

registerEntities(Cohort, Enrollment);

/** Cohorts, and who is in them. */
@Module({
  imports: [IdentityModule, ProgramsModule],
  providers: [CohortFields, CohortReader, CohortService, CohortsResolver, EnrollmentFields, TrailFields],
  exports: [CohortReader],
})
export class CohortsModule implements OnModuleInit {
  constructor(
    private readonly ports: AuthzPorts,
    private readonly reader: CohortReader,
  ) {}

  onModuleInit(): void {
    this.ports.memberships = (personId) => this.reader.membershipsOf(personId);
    this.ports.placeOfCohort = (cohortId) => this.reader.cohort(cohortId);
  }
}
