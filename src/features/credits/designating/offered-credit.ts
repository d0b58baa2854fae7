import { Injectable } from '@nestjs/common';
import { PersonReader } from '../../identity/index.js';
import { SessionReader } from '../../sessions/index.js';
import { eligibleWords, ineligibleBecause } from '../computing/eligible.rules.js';
import { demandsOf } from './demands.rules.js';
import { DesignationReader } from './designation.reader.js';
import type { SessionCreditType } from './designation.types.js';

/** Answers what sessions are designated for, as a learner reads it. */
@Injectable()
export class OfferedCredit {
  constructor(
    private readonly designations: DesignationReader,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
  ) {}

  /**
   * What sessions are designated for, by session: what fits the person's profession first. Three statements, however
   * many sessions.
   *
   * @param personId who asks; null for whoever is not known
   */
  async of(
    sessionIds: readonly string[],
    personId: string | null,
  ): Promise<Map<string, SessionCreditType[]>> {
    const designated = await this.designations.ofSessions(sessionIds);
    const some = sessionIds.filter((id) => (designated.get(id)?.length ?? 0) > 0);
    if (some.length === 0) return new Map();
    const plans = await this.sessions.plansOf(some);
    const profession = personId ? ((await this.people.byId(personId))?.profession ?? null) : null;
    return new Map(
      some.map((id) => {
        const plan = plans.get(id);
        const credits = (designated.get(id) ?? []).flatMap(
          ({ type, maximum, ...facts }): SessionCreditType[] =>
            plan
              ? [
                  {
                    id: facts.id,
                    creditType: facts.creditType,
                    name: type.name,
                    maximum,
                    unit: /^1(\.0+)?$/.test(maximum) ? type.unit.one : type.unit.many,
                    demands: demandsOf(type, plan),
                    forYou: ineligibleBecause(type, profession) === null,
                    forWhom: eligibleWords(type),
                  },
                ]
              : [],
        );
        return [id, [...credits.filter(({ forYou }) => forYou), ...credits.filter(({ forYou }) => !forYou)]];
      }),
    );
  }
}
