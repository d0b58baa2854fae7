import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, ifParent, rows, type Viewer } from '../../../platform/authz/index.js';
import { type GraphContext, IdArg } from '../../../platform/graphql/index.js';
import { CohortType } from '../../cohorts/index.js';
import { manageSessions } from '../sessions.policy.js';
import { ReminderPlanReader } from './reminder-plan.reader.js';
import { ReminderPlanService } from './reminder-plan.service.js';
import { RemindersInput, RemindersType } from './reminders.types.js';

/** Which reminders a cohort gets. */
@Resolver(() => CohortType)
export class RemindersResolver {
  constructor(
    private readonly service: ReminderPlanService,
    private readonly reader: ReminderPlanReader,
  ) {}

  @ResolveField(() => RemindersType, {
    nullable: true,
    description: 'Which mails its sessions bring by themselves; for the team.',
  })
  @Authorize(ifParent(manageSessions, (cohort: CohortType) => ({ ...cohort, cohortId: cohort.id })))
  reminders(
    @Parent() { id }: CohortType,
    @Context() { loaders }: GraphContext,
  ): Promise<RemindersType | null> {
    return loaders.of(this.reader, (ids) => this.reader.ofCohorts(ids)).load(id);
  }

  @Mutation(() => CohortType, { description: 'Says which mails a cohort’s sessions bring by themselves.' })
  @Authorize(rows(manageSessions))
  setReminders(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') input: RemindersInput,
  ): Promise<CohortType> {
    return this.service.set(viewer, cohortId, input);
  }
}
