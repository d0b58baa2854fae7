import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Authorize,
  CurrentViewer,
  signedIn,
  type Viewer,
  withParent,
} from '../../../platform/authz/index.js';
import { Me } from '../../identity/index.js';
import { PersonalCalendarService } from './personal-calendar.service.js';
import { PersonalCalendarType } from './personal-calendar.types.js';

/** One's own calendar. */
@Resolver(() => Me)
export class PersonalCalendarResolver {
  constructor(private readonly service: PersonalCalendarService) {}

  @ResolveField(() => PersonalCalendarType, {
    description: 'How the sessions one is enrolled for or teaches in come into one’s own calendar.',
  })
  @Authorize(withParent)
  calendar(@Parent() me: Me): Promise<PersonalCalendarType> {
    return this.service.of(me.id);
  }

  @Mutation(() => PersonalCalendarType, {
    description: 'Chooses how sessions come into one’s own calendar: `feed` or `invitations`.',
  })
  @Authorize(signedIn)
  setCalendarChoice(
    @CurrentViewer() viewer: Viewer,
    @Args('wants', { type: () => String }) wants: string,
  ): Promise<PersonalCalendarType> {
    return this.service.choose(viewer, wants);
  }

  @Mutation(() => PersonalCalendarType, {
    description: 'Gives one’s own calendar another address; the old one is void.',
  })
  @Authorize(signedIn)
  resetMyCalendar(@CurrentViewer() viewer: Viewer): Promise<PersonalCalendarType> {
    return this.service.reset(viewer);
  }
}
