import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CohortReader } from '../../cohorts/index.js';
import { BirthDates, PersonReader } from '../../identity/index.js';
import { ineligibleBecause } from '../computing/eligible.rules.js';
import type { CreditCode, CreditRules } from '../rules/credit-type.rules.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';

/**
 * Says of whom a date of birth is asked: of those alone who can earn credit that is reported with it, by a session of a
 * cohort they are in that is designated for it.
 */
@Injectable()
export class BirthDateNeed implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly dates: BirthDates,
    private readonly people: PersonReader,
    private readonly cohorts: CohortReader,
  ) {}

  onModuleInit(): void {
    this.dates.needs = (personId) => this.of(personId);
  }

  private async of(personId: string): Promise<boolean> {
    const person = await this.people.byId(personId);
    if (!person) return false;
    const rows = (await this.dataSource.query(
      `select distinct v.code, v.rules from designation d join credit_type_version v on v.id = d.version_id
        where d.state = 'designated' and d.cohort_id in (${this.cohorts.cohortsOfSql('$1')})`,
      [person.id],
    )) as { code: CreditCode; rules: CreditRules }[];
    return rows.some(
      ({ code, rules }) =>
        defaultCreditType(code)?.reportsBirthDate &&
        rules.reportedTo !== null &&
        ineligibleBecause(rules, person.profession) === null,
    );
  }
}
