import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../../platform/events/index.js';
import type { LicenceType, ProfileType } from './profile.types.js';

/** What a person does and where. */
export interface Practice {
  credentials: string[];
  organization: string | null;
  site: string | null;
  country: string | null;
  region: string | null;
  county: string | null;
  rurality: string | null;
}

/** An organization and a site of it. */
export interface Spoke {
  organization: string;
  site: string | null;
}

const PRACTICE = `p.credentials, p.organization, p.site, p.country, p.region, p.county, p.rurality`;
const NOTHING: Practice = {
  credentials: [],
  organization: null,
  site: null,
  country: null,
  region: null,
  county: null,
  rurality: null,
};

/** Answers what people tell of themselves. Who may know it is for whoever asks to see to. */
@Injectable()
export class ProfileReader {
  constructor(private readonly dataSource: DataSource) {}

  /** A person's whole profile but for the date of birth; an empty one for who has told nothing. */
  async own(personId: string): Promise<ProfileType> {
    const [row] = (await this.dataSource.query(
      `select ${PRACTICE}, p.person_id as "personId", p.postal_code as "postalCode", p.languages, p.pronouns,
              p.access_needs as "accessNeeds", p.npi, p.offer_dismissed_at is not null as "offerDismissed"
         from profile p where p.person_id = $1`,
      [personId],
    )) as ProfileType[];
    return (
      row ?? {
        ...NOTHING,
        personId,
        postalCode: null,
        languages: [],
        pronouns: null,
        accessNeeds: null,
        npi: null,
        offerDismissed: false,
      }
    );
  }

  /**
   * What these people do and where, by id; an empty practice for who has told nothing.
   *
   * @param only of those alone of whom this SQL is true; its parameters begin with `$2`
   * @param tx asks inside this transaction
   */
  async practicesOf(
    personIds: readonly string[],
    { only, tx }: { only?: { sql: (person: string) => string; values: readonly unknown[] }; tx?: Tx } = {},
  ): Promise<Map<string, Practice>> {
    if (personIds.length === 0) return new Map();
    const rows = (await (tx?.manager ?? this.dataSource).query(
      `select p.person_id as "personId", ${PRACTICE} from profile p
        where p.person_id = any($1::uuid[])${only ? ` and (${only.sql('p.person_id')})` : ''}`,
      [personIds, ...(only?.values ?? [])],
    )) as (Practice & { personId: string })[];
    const known = new Map(rows.map(({ personId, ...practice }) => [personId, practice]));
    return new Map(personIds.map((id) => [id, known.get(id) ?? NOTHING]));
  }

  /**
   * The licences of a person, in their order.
   *
   * @param tx asks inside this transaction
   */
  async licencesOf(personId: string, tx?: Tx): Promise<LicenceType[]> {
    return (await (tx?.manager ?? this.dataSource).query(
      `select country, region, kind, number from licence where person_id = $1 order by id`,
      [personId],
    )) as LicenceType[];
  }

  /** The organizations and sites that at least so many of these people name, however they capitalize them. */
  async spokesOf(personIds: readonly string[], least: number): Promise<Spoke[]> {
    return (await this.dataSource.query(
      `select min(organization) as organization, min(site) as site from profile
        where person_id = any($1::uuid[]) and organization is not null
        group by lower(organization), lower(site) having count(*) >= $2
        order by 1, 2 limit 500`,
      [personIds, least],
    )) as Spoke[];
  }
}
