import { Args, Query, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, rows, type Viewer } from '../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../platform/graphql/index.js';
import { seeRelease } from './outcomes.policy.js';
import { ReleaseConnection, ReleaseType } from './outcomes.types.js';
import { ReadRelease } from './read-release.js';

/** Outcome reports. */
@Resolver(() => ReleaseType)
export class OutcomesResolver {
  constructor(private readonly reading: ReadRelease) {}

  @Query(() => ReleaseType)
  @Authorize(rows(seeRelease))
  release(@CurrentViewer() viewer: Viewer, @IdArg('id') id: string): Promise<ReleaseType> {
    return this.reading.one(viewer, id);
  }

  @Query(() => ReleaseConnection, {
    description: 'The outcome reports of a cohort, the newest first; for program leads and hub admins.',
  })
  @Authorize(rows(seeRelease))
  releases(@CurrentViewer() viewer: Viewer, @IdArg('cohortId') cohortId: string, @Args() page: PageArgs) {
    return this.reading.of(viewer, cohortId, keysetOf(page, 1));
  }
}
