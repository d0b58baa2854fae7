import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../platform/events/index.js';
import { MailPorts } from '../../platform/mail/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { emailKeyOf } from './identity.rules.js';

/** What other features may know of a person. */
export interface PersonFacts {
  id: string;
  name: string;
  email: string;
  profession: string | null;
  zone: string;
  language: string;
}

const PERSON = `p.id, p.name, p.email, p.profession, p.zone, p.language`;

/** How a person is found and written to. */
export interface PersonAddress {
  name: string;
  email: string;
  /** The address as it is compared: see `emailKeyOf`. */
  emailKey: string;
  /** BCP 47 language of pages and mail. */
  language: string;
}

/** Answers questions about people. */
@Injectable()
export class PersonReader implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ports: MailPorts,
  ) {}

  onModuleInit(): void {
    this.ports.languageOf = async (personId) => (await this.byId(personId))?.language ?? null;
  }

  /**
   * The people of these ids, by id; unknown ids are left out. An id of somebody who was merged leads to whoever they
   * turned out to be, whose own id stands in the facts.
   *
   * @param tx asks inside this transaction
   */
  async byIds(ids: readonly string[], tx?: Tx): Promise<Map<string, PersonFacts>> {
    if (ids.length === 0) return new Map();
    const rows = (await (tx?.manager ?? this.dataSource).query(
      `select a.id as asked, ${PERSON} from person a join person p on p.id = coalesce(a.merged_into, a.id)
        where a.id = any($1::uuid[])`,
      [ids],
    )) as (PersonFacts & { asked: string })[];
    return new Map(rows.map(({ asked, ...person }) => [asked, person]));
  }

  /** One person, or null. */
  async byId(id: string): Promise<PersonFacts | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  /**
   * One person as they are by themselves, even when they were merged into somebody else: for mail that is confided to
   * the very address that it was meant for.
   */
  async themselves(id: string): Promise<PersonFacts | null> {
    const rows = (await this.dataSource.query(`select ${PERSON} from person p where p.id = $1`, [
      id,
    ])) as PersonFacts[];
    return rows[0] ?? null;
  }

  /**
   * How a person is found and written to.
   *
   * @param tx asks inside this transaction
   */
  async addressOf(id: string, tx?: Tx): Promise<PersonAddress> {
    const rows = (await (tx?.manager ?? this.dataSource).query(
      `select name, email, email_key as "emailKey", language from person where id = $1`,
      [id],
    )) as PersonAddress[];
    if (!rows[0]) throw Refusal.notFound('The person');
    return rows[0];
  }

  /**
   * The ids of people whose name holds this text or whose address it is, and of whoever was merged with them; 500 at the
   * most.
   */
  async idsNamed(text: string): Promise<string[]> {
    const rows = (await this.dataSource.query(
      `with named as (select coalesce(merged_into, id) as id from person
                       where position(lower($1) in lower(name)) > 0 or email_key = $2)
       select p.id from person p where p.id in (select id from named) or p.merged_into in (select id from named)
        order by p.id limit 500`,
      [text, emailKeyOf(text)],
    )) as { id: string }[];
    return rows.map((row) => row.id);
  }

  /** The person with this address, or null. The address of somebody who was merged is that of whoever they are now. */
  async byEmail(email: string): Promise<PersonFacts | null> {
    const rows = (await this.dataSource.query(
      `select ${PERSON} from person a join person p on p.id = coalesce(a.merged_into, a.id) where a.email_key = $1`,
      [emailKeyOf(email)],
    )) as PersonFacts[];
    return rows[0] ?? null;
  }

  /**
   * The person whose own address this is, or null; null for that of somebody who was merged, too. For whoever is to be
   * let in: who has the old address may turn out to be somebody else after all.
   */
  async byOwnEmail(email: string): Promise<PersonFacts | null> {
    const person = await this.byEmail(email);
    return person && emailKeyOf(person.email) === emailKeyOf(email) ? person : null;
  }

  /** Which of these addresses, as `emailKeyOf` writes them, belong to somebody: the person's id by address. */
  async idsByEmailKey(emailKeys: readonly string[]): Promise<Map<string, string>> {
    const rows = (await this.dataSource.query(
      `select coalesce(merged_into, id) as id, email_key from person where email_key = any($1::text[])`,
      [emailKeys],
    )) as { id: string; email_key: string }[];
    return new Map(rows.map((row) => [row.email_key, row.id]));
  }

  /**
   * The SQL of whether a person stands for themselves, and was not merged into somebody else.
   *
   * @param person the column that holds the person's id
   */
  themselvesSql(person: string): string {
    return `not exists (select 1 from person gone where gone.id = ${person} and gone.merged_into is not null)`;
  }

  /**
   * The SQL of the ids under which a person stands in rows that are never altered: their own, and those of whoever was
   * merged into them.
   *
   * @param person a parameter of the statement
   */
  idsOfSql(person: string): string {
    return `select ${person}::uuid union all select gone.id from person gone where gone.merged_into = ${person}`;
  }

  /**
   * The SQL of whether a person is meant by what somebody typed into a search field, and of this profession.
   *
   * @param person the column that holds the person's id
   * @param search a parameter of the statement: a part of the name or address, or null
   * @param profession a parameter of the statement, or null
   */
  meantSql(person: string, search: string, profession: string): string {
    const part = `'%' || replace(replace(replace(${search}, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;
    return `((${search}::text is null and ${profession}::text is null) or exists (
      select 1 from person meant where (meant.id = ${person} or meant.merged_into = ${person})
         and (${search}::text is null or meant.name ilike ${part} or meant.email_key ilike ${part})
         and (${profession}::text is null or meant.profession = ${profession})))`;
  }
}
