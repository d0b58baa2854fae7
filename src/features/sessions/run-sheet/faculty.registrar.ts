import { Injectable } from '@nestjs/common';
import { OnEvent, type Task, type Tx } from '../../../platform/events/index.js';
import { type NewPerson, PersonRegistrar } from '../../identity/index.js';
import { HubLanguageSet, ProgramReader } from '../../programs/index.js';
import { placeOf } from '../scheduling/new-session.js';
import type { Session } from '../session.entity.js';
import type { SessionFacts } from '../sessions.reader.js';
import { asPlanned } from './faculty.rules.js';
import { FacultySlot } from './run-sheet.entity.js';
import type { FacultyInput } from './run-sheet.inputs.js';

/** What a person begins with. */
export type Start = Pick<NewPerson, 'zone' | 'hubLanguage'>;

/** Puts people on the faculty of sessions, inside the transaction of whoever schedules them. */
@Injectable()
export class FacultyRegistrar {
  constructor(
    private readonly people: PersonRegistrar,
    private readonly programs: ProgramReader,
  ) {}

  /** What somebody who becomes known in a hub has until they say otherwise: its zone and language. */
  async startOf(hubId: string): Promise<Start> {
    const { zone, language: hubLanguage } = (await this.programs.hub(hubId)) ?? {};
    return { zone, hubLanguage };
  }

  /** The id of a member of the faculty, made known if need be. */
  ensure(tx: Tx, { name, email }: FacultyInput, start: Start): Promise<string> {
    return this.people.ensure(tx, { name, email, ...start });
  }

  /** Brings the language that a hub writes in to its faculty; who chose a language keeps it. */
  @OnEvent(HubLanguageSet, { handler: 'sessions.offer-hub-language' })
  async offerLanguage({ subjectId: hubId, fact }: Task<{ language: string }>, tx: Tx): Promise<void> {
    const teachers = await tx.sql<{ id: string }>(
      `select distinct person_id as id from faculty_slot where hub_id = $1`,
      [hubId],
    );
    const ids = teachers.map(({ id }) => id);
    if (fact) await this.people.offerLanguage(tx, ids, fact.data.language);
  }

  /** Makes these people teach in all of these sessions, and gives their ids; one who does already stays. */
  async assign(tx: Tx, sessions: readonly Session[], faculty: readonly FacultyInput[]): Promise<string[]> {
    const [first] = sessions;
    if (!first || faculty.length === 0) return [];
    const start = await this.startOf(first.hubId);
    const slots = new Map<string, FacultyInput>();
    for (const member of faculty) slots.set(await this.ensure(tx, member, start), member);
    const rows = sessions.flatMap((session) =>
      [...slots].map(([personId, { part }]) => ({
        id: tx.ids.next(),
        createdAt: tx.now,
        ...placeOf(session),
        sessionId: session.id,
        personId,
        part: part ?? ('presenter' as const),
        substituteFor: null,
      })),
    );
    const chunk = 1_000;
    for (let at = 0; at < rows.length; at += chunk)
      await tx
        .of(FacultySlot)
        .createQueryBuilder()
        .insert()
        .values(rows.slice(at, at + chunk))
        .orIgnore()
        .updateEntity(false)
        .execute();
    return [...slots.keys()];
  }

  /** Makes those teach in a session who teach in another by the plan, and gives their ids. */
  async assignLike(tx: Tx, session: SessionFacts, otherId: string): Promise<string[]> {
    const slots = await tx.of(FacultySlot).find({ where: { sessionId: otherId }, order: { id: 'ASC' } });
    const own = { createdAt: tx.now, ...placeOf(session), sessionId: session.id };
    const planned = asPlanned(slots).map((slot) => ({ ...slot, id: tx.ids.next(), ...own }));
    await tx.of(FacultySlot).insert(planned);
    return planned.map(({ personId }) => personId);
  }
}
