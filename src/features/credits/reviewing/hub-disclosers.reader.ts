import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { type Connection, type Keyset, pageOf } from '../../../platform/graphql/index.js';
import { type DutyFacts, DutyReader } from '../disclosing/duty.reader.js';
import { type StandingFacts, StandingReader } from './standing.reader.js';
import { type DisclosureStanding, endsSoon, isAsked } from './standing.rules.js';

/** Somebody who teaches in what is to come or plans, with where they stand. */
export interface HubDiscloserFacts extends DutyFacts, StandingFacts {
  /** Whether what they stated ends within the days in which they are reminded. */
  endsSoon: boolean;
}

/** The most urgent first. */
const URGENCY: readonly DisclosureStanding[] = ['MISSING', 'EXPIRED', 'BARRED', 'UNREVIEWED', 'GOOD'];

/** Answers where everyone of a hub who teaches or plans stands with what they state. */
@Injectable()
export class HubDisclosersReader {
  constructor(
    private readonly duties: DutyReader,
    private readonly standings: StandingReader,
    private readonly clock: Clock,
  ) {}

  /** Everyone of a hub, the most urgent first. Two statements. */
  async all(hubId: string): Promise<HubDiscloserFacts[]> {
    const duties = await this.duties.of([hubId]);
    const standings = await this.standings.of(
      hubId,
      duties.map(({ personId }) => personId),
    );
    const now = this.clock.now();
    const everyone = duties.flatMap((duty): HubDiscloserFacts[] => {
      const facts = standings.get(duty.personId);
      const soon = facts?.statement ? endsSoon(facts.statement.expiresAt, now) : false;
      return facts ? [{ ...duty, ...facts, endsSoon: soon }] : [];
    });
    return everyone.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  }

  /** A page of them; with `asked` only those who are to state anew: nothing holds, or it ends soon. */
  async page(hubId: string, asked: boolean, keyset: Keyset): Promise<Connection<HubDiscloserFacts>> {
    const all = (await this.all(hubId)).filter((person) => !asked || isAsked(person));
    const [urgency, personId] = keyset.after ?? [];
    const after = personId === undefined ? '' : `${urgency} ${personId}`;
    const rest = after ? all.filter((person) => keyOf(person).localeCompare(after) > 0) : all;
    return pageOf(rest.slice(0, keyset.limit + 1), all.length, keyset, (person) => keyOf(person).split(' '));
  }
}

/** Sorts by urgency: those who teach soonest have no precedence, for whoever is asked has days. */
function keyOf({ standing, endsSoon: soon, personId }: HubDiscloserFacts): string {
  const urgency = URGENCY.indexOf(standing) * 2 + (soon ? 0 : 1);
  return `${urgency} ${personId}`;
}
