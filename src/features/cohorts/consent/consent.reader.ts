import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PersonReader } from '../../identity/index.js';

/** A version of what a hub asks people to agree to. */
export interface ConsentTextFacts {
  id: string;
  hubId: string;
  language: string;
  version: number;
  body: string;
  asksAgain: boolean;
  writtenAt: Date;
}

const TEXT = `t.id, t.hub_id as "hubId", t.language, t.version, t.body, t.asks_again as "asksAgain",
  t.created_at as "writtenAt"`;

/** Answers what hubs ask people to agree to. */
@Injectable()
export class ConsentReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: PersonReader,
  ) {}

  /** All versions of a hub's texts, the newest of each language first. */
  textsOf(hubId: string): Promise<ConsentTextFacts[]> {
    return this.query(
      `select ${TEXT} from consent_text t where t.hub_id = $1 order by t.language, t.version desc limit 200`,
      [hubId],
    );
  }

  /** The texts of these hubs that hold now, one for each language: by hub. */
  async currentOf(hubIds: readonly string[]): Promise<Map<string, ConsentTextFacts[]>> {
    const rows = await this.query(
      `select distinct on (t.hub_id, t.language) ${TEXT} from consent_text t
        where t.hub_id = any($1::uuid[]) order by t.hub_id, t.language, t.version desc`,
      [hubIds],
    );
    return new Map(hubIds.map((hubId) => [hubId, rows.filter((row) => row.hubId === hubId)]));
  }

  /**
   * What a person is to agree to anew, one for each hub in whose cohorts they are. A text that asks again does so in
   * the language in which they agreed last, or in the one given where they never did.
   */
  due(personId: string, language: string): Promise<ConsentTextFacts[]> {
    return this.query(
      `with hubs as (
         select distinct e.hub_id from enrollment e
          where e.person_id = $1 and e.state in ('enrolled', 'waitlisted', 'requested')),
       latest as (
         select h.hub_id, a.language, a.version from hubs h left join lateral (
           select c.language, c.version from consent c
            where c.hub_id = h.hub_id and c.person_id in (${this.people.idsOfSql('$1')}) order by c.created_at desc, c.version desc limit 1) a on true),
       spoken as (
         select l.hub_id, l.version, coalesce(l.language, (select t.language from consent_text t
            where t.hub_id = l.hub_id order by (t.language = $2) desc, (t.language = 'en') desc limit 1)) as language
           from latest l)
       select distinct on (t.hub_id) ${TEXT} from spoken s join consent_text t
           on t.hub_id = s.hub_id and t.language = s.language and t.version > coalesce(s.version, 0)
        where exists (select 1 from consent_text n where n.hub_id = s.hub_id and n.language = s.language
                         and n.version > coalesce(s.version, 0) and n.asks_again)
        order by t.hub_id, t.version desc`,
      [personId, language],
    );
  }

  private query(text: string, parameters: unknown[]): Promise<ConsentTextFacts[]> {
    return this.dataSource.query(text, parameters) as Promise<ConsentTextFacts[]>;
  }
}

/** The text for a reader: in their language, else in English, else in whatever there is. Null without any. */
export function textFor(texts: readonly ConsentTextFacts[], language: string): ConsentTextFacts | null {
  return (
    texts.find((text) => text.language === language) ??
    texts.find((text) => text.language === 'en') ??
    texts[0] ??
    null
  );
}
