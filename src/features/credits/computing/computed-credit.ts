import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { type CreditTime, CreditTimeReader } from '../../attendance/index.js';
import { type PersonFacts, PersonReader } from '../../identity/index.js';
import type { SessionClock } from '../../sessions/index.js';
import { type DesignatedFacts, DesignationReader } from '../designating/designation.reader.js';
import { ineligibleBecause } from './eligible.rules.js';
import { facultyCreditOf, presentedSeconds } from './faculty-credit.rules.js';
import { askOf, learnerCreditOf } from './learner-credit.rules.js';
import { PresenterReader } from './presenter.reader.js';

/** What somebody can have of a session that is designated for a type of credit, and why. */
export interface PersonCredit {
  personId: string;
  /** What it is by: the type and its rules, the session, and the most that it is worth. */
  designation: DesignatedFacts;
  /** For having been there, or for having presented. */
  as: 'learner' | 'faculty';
  /** What it comes to: a decimal string, a multiple of the type's step. */
  computed: string;
  /** Why, a line a step, for the person to read. */
  explanation: string[];
  /** Whether their profession may claim it. */
  eligible: boolean;
  /** Why not, in words for the person; null where it may. */
  ineligibleBecause: string | null;
  /** What they may claim of it: `computed` where they are eligible, else `0`. */
  claimable: string;
}

/** What people's credit is worked out from. */
interface Known {
  times: ReadonlyMap<string, ReadonlyMap<string, CreditTime>>;
  presenters: ReadonlyMap<string, ReadonlySet<string>>;
  plans: ReadonlyMap<string, SessionClock>;
  people: ReadonlyMap<string, PersonFacts>;
}

/** Works out what people can have of sessions. Nothing of it is stored: it follows attendance, and is claimed as it stands. */
@Injectable()
export class ComputedCredit {
  constructor(
    private readonly designations: DesignationReader,
    private readonly times: CreditTimeReader,
    private readonly presenters: PresenterReader,
    private readonly people: PersonReader,
  ) {}

  /**
   * What people can have of a session: of everyone who was there or presented, or of these people alone, by person.
   *
   * @param personIds where they are given, each has an answer, though it be nothing
   * @param tx asks inside this transaction
   */
  async ofSession(
    sessionId: string,
    personIds: readonly string[] | null = null,
    tx?: Tx,
  ): Promise<Map<string, PersonCredit[]>> {
    const found = new Map<string, PersonCredit[]>((personIds ?? []).map((id) => [id, []]));
    for (const credit of await this.ofSessions([sessionId], personIds, tx)) {
      const known = found.get(credit.personId);
      if (known) known.push(credit);
      else found.set(credit.personId, [credit]);
    }
    return found;
  }

  /**
   * The same for several sessions at once, in the order of the sessions and types. Six statements, however many there
   * are of sessions, people and types.
   */
  async ofSessions(
    sessionIds: readonly string[],
    personIds: readonly string[] | null,
    tx?: Tx,
  ): Promise<PersonCredit[]> {
    const designations = [...(await this.designations.ofSessions(sessionIds, tx)).values()].flat();
    if (designations.length === 0) return [];
    const times = await this.times.of(designations.map(askOf), personIds, tx);
    const { presenters, plans } = await this.presenters.of(sessionIds, tx);
    const everyone = new Set(
      personIds ?? [...allIn(times), ...[...presenters.values()].flatMap((ids) => [...ids])],
    );
    const people = await this.people.byIds([...everyone], tx);
    const known = { times, presenters, plans, people };
    return designations.flatMap((designation) =>
      [...(personIds ?? concerned(designation, known))].flatMap((id) => creditsOf(designation, id, known)),
    );
  }

  /** What a person can have of the sessions that they were in or presented in, in a hub or in all, the earliest first. */
  async ofPerson(personId: string, hubId: string | null): Promise<PersonCredit[]> {
    return this.ofSessions(await this.presenters.sessionsOf(personId, hubId), [personId]);
  }
}

function allIn(times: Known['times']): string[] {
  return [...times.values()].flatMap((people) => [...people.keys()]);
}

/** Who was there or presented in the session of a designation. */
function concerned({ id, sessionId }: DesignatedFacts, { times, presenters }: Known): Set<string> {
  return new Set([...(times.get(id)?.keys() ?? []), ...(presenters.get(sessionId) ?? [])]);
}

function creditsOf(designation: DesignatedFacts, personId: string, known: Known): PersonCredit[] {
  const { type, sessionId } = designation;
  const person = known.people.get(personId);
  const presents = known.presenters.get(sessionId)?.has(personId) ?? false;
  const because = ineligibleBecause(type, person?.profession ?? null);
  const plan = known.plans.get(sessionId);
  const taught = presents && plan ? facultyCreditOf(type, presentedSeconds(plan, person?.name ?? '')) : null;
  const credit = (as: PersonCredit['as'], computed: string, explanation: string[]): PersonCredit => ({
    personId,
    designation,
    as,
    computed,
    explanation,
    eligible: because === null,
    ineligibleBecause: because,
    claimable: because === null ? computed : '0',
  });
  const time = known.times.get(designation.id)?.get(personId);
  const learned = learnerCreditOf(designation, time);
  const learner =
    taught && type.faculty?.excludesLearnerCredit
      ? credit('learner', '0', ['Whoever presents in a session gets no learner’s credit for it.'])
      : credit('learner', learned.amount, learned.explanation);
  return taught ? [learner, credit('faculty', taught.amount, taught.explanation)] : [learner];
}
