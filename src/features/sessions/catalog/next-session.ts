import {
  Context,
  Field,
  GraphQLISODateTime,
  Int,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Authorize, Readable, withParent } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { CohortPageType } from '../../cohorts/index.js';

/** When a cohort meets next, as everybody may know it. */
@ObjectType()
@Readable()
export class NextSession {
  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => String, { description: 'The IANA zone in which it is planned.' })
  zone!: string;

  @Field(() => Int, { description: 'Sessions that are still to come, this one included.' })
  sessionsAhead!: number;
}

/** When a cohort meets, on its public page: nothing else of its sessions is told. */
@Resolver(() => CohortPageType)
export class CatalogSessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => NextSession, { nullable: true, description: 'The next session that takes place.' })
  @Authorize(withParent)
  nextSession(
    @Parent() { cohortId }: CohortPageType,
    @Context() { loaders }: GraphContext,
  ): Promise<NextSession | null> {
    return loaders.of(this, (ids) => this.nextOf(ids)).load(cohortId);
  }

  private async nextOf(cohortIds: readonly string[]): Promise<Map<string, NextSession>> {
    const rows = (await this.dataSource.query(
      `select distinct on (s.cohort_id) s.cohort_id as "cohortId", s.starts_at as "startsAt", s.ends_at as "endsAt",
              s.zone, (count(*) over (partition by s.cohort_id))::int as "sessionsAhead"
         from session s
        where s.cohort_id = any($1::uuid[]) and s.state in ('scheduled', 'live') and s.ends_at > $2
        order by s.cohort_id, s.starts_at, s.id`,
      [cohortIds, this.clock.now()],
    )) as (NextSession & { cohortId: string })[];
    return new Map(rows.map((row) => [row.cohortId, row]));
  }
}
