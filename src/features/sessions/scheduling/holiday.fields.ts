import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, withParent } from '../../../platform/authz/index.js';
import { HubType } from '../../programs/index.js';
import { HolidayType } from '../sessions.types.js';
import { HolidayReader } from './holiday.reader.js';

/** The holidays of a hub. */
@Resolver(() => HubType)
export class HubHolidays {
  constructor(private readonly reader: HolidayReader) {}

  @ResolveField(() => [HolidayType], { description: 'Days on which the hub holds no sessions, in order.' })
  @Authorize(withParent)
  holidays(@Parent() hub: HubType): Promise<HolidayType[]> {
    return this.reader.of(hub.id);
  }
}
