import { Injectable } from '@nestjs/common';
import { emailKeyOf, PersonReader } from '../../identity/index.js';
import { type GuestPassFacts, GuestPassReader } from '../joining/guest-pass.reader.js';

/** Finds the guests whom something about sessions concerns. */
@Injectable()
export class GuestsToTell {
  constructor(
    private readonly passes: GuestPassReader,
    private readonly people: PersonReader,
  ) {}

  /** Those who have a pass to one of these sessions, but for who is told as one of these people already. */
  async of(sessionIds: readonly string[], personIds: readonly string[]): Promise<GuestPassFacts[]> {
    const passes = [...(await this.passes.ofSessions(sessionIds)).values()].flat();
    const open = passes.filter(({ revokedAt }) => revokedAt === null);
    if (open.length === 0) return [];
    const people = await this.people.byIds(personIds);
    const told = new Set([...people.values()].map(({ email }) => emailKeyOf(email)));
    return open.filter(({ email }) => !told.has(emailKeyOf(email)));
  }
}
