import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, ifParent, withParent } from '../../platform/authz/index.js';
import type { GraphContext } from '../../platform/graphql/index.js';
import { AddressMarks } from '../../platform/mail/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { TrailEntryType } from '../access/index.js';
import { PersonReader } from '../identity/index.js';
import { ProgramReader, ProgramType } from '../programs/index.js';
import { seeRoster } from './cohorts.policy.js';
import { CohortReader } from './cohorts.reader.js';
import { CohortType, EnrollmentType, RosterPerson } from './cohorts.types.js';

/** The person of an enrollment: names and addresses only for the hub's team. */
@Resolver(() => EnrollmentType)
export class EnrollmentFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => RosterPerson)
  @Authorize(ifParent(seeRoster, (enrollment: EnrollmentType) => enrollment))
  async person(
    @Parent() enrollment: EnrollmentType,
    @Context() { loaders }: GraphContext,
  ): Promise<RosterPerson> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(enrollment.personId);
    if (!person) throw Refusal.notFound('The person');
    return { ...person, at: enrollment };
  }
}

/** How it stands with mail to a person of a roster. */
@Resolver(() => RosterPerson)
export class RosterPersonFields {
  constructor(private readonly marks: AddressMarks) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Why no mail goes to them but what they ask for: `returned`, `complained`; null when all of it does.',
  })
  @Authorize(withParent)
  async mailMark(
    @Parent() person: RosterPerson,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    const marked = await loaders.of(this.marks, (emails) => this.marks.of(emails)).load(person.email);
    return marked?.mark ?? null;
  }
}

/** The program of a cohort. */
@Resolver(() => CohortType)
export class CohortFields {
  constructor(private readonly programs: ProgramReader) {}

  @ResolveField(() => ProgramType)
  @Authorize(withParent)
  async program(@Parent() cohort: CohortType, @Context() { loaders }: GraphContext): Promise<ProgramType> {
    const program = await loaders
      .of(this.programs, (ids) => this.programs.programsByIds(ids))
      .load(cohort.programId);
    if (!program) throw Refusal.notFound('The program');
    return program;
  }
}

/** The cohort in which something was done. */
@Resolver(() => TrailEntryType)
export class TrailFields {
  constructor(private readonly cohorts: CohortReader) {}

  @ResolveField(() => String, { nullable: true })
  @Authorize(withParent)
  async cohortName(
    @Parent() entry: TrailEntryType,
    @Context() { loaders }: GraphContext,
  ): Promise<string | null> {
    if (!entry.cohortId) return null;
    const cohort = await loaders.of(this.cohorts, (ids) => this.cohorts.byIds(ids)).load(entry.cohortId);
    return cohort?.name ?? null;
  }
}
