import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock/index.js';
import { type Connection, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import type { Listing } from '../cohort.entity.js';
import { isSlug, type RegistrationState, registrationState } from './face.rules.js';

/** What a cohort's page is made of, with figures that the page itself never shows. */
export interface FaceFacts {
  cohortId: string;
  hubId: string;
  programId: string;
  slug: string;
  name: string;
  description: string;
  audience: string;
  listing: Listing;
  opensAt: Date | null;
  closesAt: Date | null;
  approval: boolean;
  waitlist: boolean;
  capacity: number | null;
  enrolled: number;
  held: number;
  waiting: number;
}

const FACE = `c.id as "cohortId", c.hub_id as "hubId", c.program_id as "programId", c.slug, c.name, c.description,
  c.audience, c.listing, c.opens_at as "opensAt", c.closes_at as "closesAt", c.approval, c.waitlist, c.capacity,
  c.enrolled,
  (select count(*)::int from registration r
    where r.cohort_id = c.id and r.holds_seat and r.confirmed_at is null and r.expires_at > $1) as held,
  (select count(*)::int from enrollment e where e.cohort_id = c.id and e.state = 'waitlisted') as waiting`;

/** Answers what cohorts show of themselves. */
@Injectable()
export class FaceReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The faces of these cohorts, by the cohort's id. */
  async byIds(cohortIds: readonly string[]): Promise<Map<string, FaceFacts>> {
    const rows = await this.query<FaceFacts>(`select ${FACE} from cohort c where c.id = any($2::uuid[])`, [
      cohortIds,
    ]);
    return new Map(rows.map((row) => [row.cohortId, row]));
  }

  /** One of them, or null. */
  async face(cohortId: string): Promise<FaceFacts | null> {
    return (await this.byIds([cohortId])).get(cohortId) ?? null;
  }

  /** The page at an address; null where there is none, and for one that the team still keeps to itself. */
  async shown(slug: string): Promise<FaceFacts | null> {
    if (!isSlug(slug)) return null;
    const rows = await this.query<FaceFacts>(
      `select ${FACE} from cohort c where c.slug = $2 and c.listing <> 'draft'`,
      [slug],
    );
    return rows[0] ?? null;
  }

  /** The cohorts that are listed, the newest first; of one hub when it is given. */
  async listed(hubId: string | null, keyset: Keyset): Promise<Connection<FaceFacts>> {
    const rows = await this.query<FaceFacts & { total: number }>(
      `select ${FACE}, (select count(*)::int from cohort n
          where n.listing = 'listed' and ($2::uuid is null or n.hub_id = $2)) as total
         from cohort c
        where c.listing = 'listed' and ($2::uuid is null or c.hub_id = $2) and ($3::uuid is null or c.id < $3)
        order by c.id desc limit $4`,
      [hubId, keyset.after?.[0] ?? null, keyset.limit + 1],
    );
    return pageOf(rows, rows[0]?.total ?? 0, keyset, (c) => [c.cohortId]);
  }

  /** Whether one can register for a cohort now. */
  registrationOf(face: FaceFacts): RegistrationState {
    return registrationState(face, this.clock.now());
  }

  private query<R>(text: string, parameters: unknown[]): Promise<R[]> {
    return this.dataSource.query(text, [this.clock.now(), ...parameters]) as Promise<R[]>;
  }
}
