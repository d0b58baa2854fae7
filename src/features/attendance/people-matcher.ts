import { Injectable } from '@nestjs/common';
import { emailKeyOf, PersonReader } from '../identity/index.js';
import { type SessionFacts, SessionReader } from '../sessions/index.js';
import { AliasReader } from './aliases/alias.reader.js';
import { type Match, matchPeople } from './match-people.rules.js';

/** Who a source says took part. */
export interface Named {
  readonly names: readonly string[];
  /** As the source has it; null where it has none. */
  readonly email: string | null;
  /** What the meeting tool calls their registration; null where nobody told it, or it was looked at before. */
  readonly registrantId: string | null;
}

/** Matches those whom a source names to the people expected at its session. */
@Injectable()
export class PeopleMatcher {
  constructor(
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly aliases: AliasReader,
  ) {}

  /** A match for each, in their order. */
  async match(
    { id: sessionId, cohortId }: Pick<SessionFacts, 'id' | 'cohortId'>,
    participants: readonly Named[],
  ): Promise<Match[]> {
    const people = await this.sessions.expectedPeople(sessionId);
    const expected = people.map(({ id, name, email }) => ({ id, name, emailKey: emailKeyOf(email) }));
    const keys = participants.map(({ email }) => (email === null ? null : emailKeyOf(email)));
    // The address of somebody who was merged stands for whoever they are now.
    const known = await this.people.idsByEmailKey(keys.filter((key) => key !== null));
    const ownKeys = new Map(expected.map(({ id, emailKey }) => [id, emailKey]));
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
