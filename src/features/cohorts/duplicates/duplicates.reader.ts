import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import {
  type Connection,
  cursorOf,
  isPosition,
  type Keyset,
  pageOf,
} from '../../../platform/graphql/index.js';
import { emailKeyOf, PersonReader, ProfileReader } from '../../identity/index.js';
import { betterState } from '../registering/better-seat.rules.js';
import type { EnrollmentState } from '../registering/enrollment.rules.js';
import { type Candidate, findPairs, inOrder } from './duplicates.rules.js';
import type { DuplicatePerson, MergeCollision, PossibleDuplicate } from './duplicates.types.js';

/** Answers who of a hub may be one person. Nobody of another hub is looked at. */
@Injectable()
export class DuplicatesReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
    private readonly profiles: ProfileReader,
  ) {}

  /** A page of the pairs that may be one person, without those that somebody said are two. */
  async page(hubId: string, keyset: Keyset): Promise<Connection<PossibleDuplicate>> {
    const people = await this.candidates(hubId);
    const distinct = await this.distinctOf(hubId);
    const pairs = findPairs([...people.values()]).filter(({ aId, bId }) => !distinct.has(`${aId} ${bId}`));
    const [weight, aId, bId] = cursorOf(keyset, isPosition, isUUID, isUUID);
    const before = weight ? { weight: Number(weight), aId: aId as string, bId: bId as string } : null;
    const shown = pairs.filter((pair) => !before || inOrder(before, pair) < 0).slice(0, keyset.limit + 1);
    const names = await this.namesOf(hubId);
    const page = pageOf(shown, pairs.length, keyset, (pair) => [String(pair.weight), pair.aId, pair.bId]);
    const personOf = (id: string): DuplicatePerson => {
      const { name, email, profession, cohortIds } = people.get(id) as Candidate & { email: string };
      return { id, name, email, profession, cohorts: cohortIds.map((cohort) => names.get(cohort) ?? '') };
    };
    const nodes = page.nodes.map(({ aId, bId, evidence }) => {
      const [one, other] = [personOf(aId), personOf(bId)];
      const shared = people.get(bId)?.cohortIds ?? [];
      const both = people.get(aId)?.cohortIds.filter((id) => shared.includes(id)) ?? [];
      return { one, other, evidence, cohortsOfBoth: both.map((id) => names.get(id) ?? '') };
    });
    return { ...page, nodes };
  }

  /** The cohorts in which both are, and what becomes of their states. */
  async collisions(stayId: string, goId: string): Promise<MergeCollision[]> {
    const rows = (await this.dataSource.query(
      `select c.name as "cohortName", s.state as stay, g.state as go from enrollment s
         join enrollment g on g.cohort_id = s.cohort_id and g.person_id = $2
         join cohort c on c.id = s.cohort_id where s.person_id = $1 order by c.id`,
      [stayId, goId],
    )) as { cohortName: string; stay: EnrollmentState; go: EnrollmentState }[];
    return rows.map((row) => ({ ...row, becomes: betterState(row.stay, row.go) }));
  }

  private async candidates(hubId: string): Promise<Map<string, Candidate & { email: string }>> {
    const rows = (await this.dataSource.query(
      `select e.person_id as id, array_agg(e.cohort_id order by e.cohort_id) as "cohortIds" from enrollment e
        where e.hub_id = $1 and ${this.people.themselvesSql('e.person_id')} group by e.person_id`,
      [hubId],
    )) as { id: string; cohortIds: string[] }[];
    const ids = rows.map(({ id }) => id);
    const known = await this.people.byIds(ids);
    const practices = await this.profiles.practicesOf(ids);
    const candidates = new Map<string, Candidate & { email: string }>();
    for (const { id, cohortIds } of rows) {
      const person = known.get(id);
      // Whoever was erased has no address, and is like nobody.
      if (!person?.email) continue;
      const { name, email, profession } = person;
      candidates.set(id, {
        id,
        name,
        email,
        emailKey: emailKeyOf(email),
        profession,
        organization: practices.get(id)?.organization ?? null,
        cohortIds,
      });
    }
    return candidates;
  }

  private async distinctOf(hubId: string): Promise<Set<string>> {
    const rows = (await this.dataSource.query(
      `select low_id, high_id from distinct_people where hub_id = $1`,
      [hubId],
    )) as { low_id: string; high_id: string }[];
    return new Set(rows.map(({ low_id, high_id }) => `${low_id} ${high_id}`));
  }

  private async namesOf(hubId: string): Promise<Map<string, string>> {
    const rows = (await this.dataSource.query(`select id, name from cohort where hub_id = $1`, [hubId])) as {
      id: string;
      name: string;
    }[];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
