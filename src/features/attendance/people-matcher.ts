import { Injectable } from '@nestjs/common';
import { emailKeyOf, PersonReader } from '../identity/index.js';
import { type SessionFacts, SessionReader } from '../sessions/index.js';
import { AliasReader, type Recognisable } from './aliases/alias.reader.js';
import { type Match, matchPeople } from './match-people.rules.js';

/** Who a source says took part. */
export interface Named extends Recognisable {
  /** Every name that it gives them. */
  readonly names: readonly string[];
}

/** Matches those whom a source names to the people expected at its session, as far as rules and earlier matches tell. */
@Injectable()
export class PeopleMatcher {
  constructor(
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly aliases: AliasReader,
  ) {}

  /** A match for each, in their order. */
  async match(
    { id, cohortId }: Pick<SessionFacts, 'id' | 'cohortId'>,
    participants: readonly Named[],
  ): Promise<Match[]> {
    const people = await this.sessions.expectedPeople(id);
    const expected = people.map((one) => ({ id: one.id, name: one.name, emailKey: emailKeyOf(one.email) }));
    const keys = participants.map(({ email }) => (email === null ? null : emailKeyOf(email)));
    // The address of somebody who was merged stands for whoever they are now.
    const known = await this.people.idsByEmailKey(keys.filter((key) => key !== null));
    const ownKeys = new Map(expected.map((one) => [one.id, one.emailKey]));
    return matchPeople(
      participants.map(({ names }, at) => {
        const key = keys[at] ?? null;
        return { names, emailKey: ownKeys.get(known.get(key ?? '') ?? '') ?? key };
      }),
      expected,
      await this.aliases.knownBefore(cohortId, participants),
    );
  }
}
