import { Injectable } from '@nestjs/common';
import { emailKeyOf, PersonReader } from '../identity/index.js';
import { type SessionFacts, SessionReader } from '../sessions/index.js';
import { AliasReader } from './aliases/alias.reader.js';
import { type Match, matchPeople } from './match-people.rules.js';
import type { DigestedParticipant } from './report-digest.js';

/** Finds out who stands in a report, as far as rules and earlier matches tell. */
@Injectable()
export class ReportMatcher {
  constructor(
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly aliases: AliasReader,
  ) {}

  /** A match for each of the participants, in their order. */
  async match(
    { id, cohortId }: SessionFacts,
    participants: readonly DigestedParticipant[],
  ): Promise<Match[]> {
    const people = await this.sessions.expectedPeople(id);
    const expected = people.map((one) => ({ ...one, emailKey: emailKeyOf(one.email) }));
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
