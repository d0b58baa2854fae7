import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/events/index.js';
import { type MailOrder, PostOffice } from '../../../../platform/mail/index.js';
import { CohortReader } from '../../../cohorts/index.js';
import { INVITATION_MAIL, occurrenceOf } from './invitation.mail.js';
import {
  type InvitationFacts,
  InvitationReader,
  type Subject,
  type SubjectIds,
} from './invitation.reader.js';
import { NEW_LINKS, nextStep, type Step } from './invitation.rules.js';
import { type SeenEvent, seen, sessionsFor } from './invitation-view.rules.js';

/** One step for one person and event, with what it needs to be kept. */
interface Due {
  personId: string;
  uid: string;
  subject: Subject;
  sessionId: string | null;
  before: InvitationFacts | null;
  step: Step;
}

/**
 * Keeps what people were told of sessions in agreement with what is so now, and orders mail for the difference. It
 * compares instead of following each change, so that a fact that is heard twice, late or out of order does no harm.
 */
@Injectable()
export class InvitationDesk {
  constructor(
    private readonly reader: InvitationReader,
    private readonly cohorts: CohortReader,
    private readonly postOffice: PostOffice,
  ) {}

  /** Tells everybody concerned what has changed about series and sessions of a cohort. */
  async tellOf(tx: Tx, cohortId: string, ids: SubjectIds): Promise<void> {
    await lockCalendars(tx, [cohortId]);
    await this.settle(tx, ids, null);
  }

  /** The same about the series of a session, or about the session itself where it is held by itself. */
  async tellOfSession(tx: Tx, cohortId: string, sessionId: string): Promise<void> {
    await this.tellOf(tx, cohortId, await this.reader.subjectOf(tx, sessionId));
  }

  /** Tells everybody concerned what they have not been told of all sessions of a cohort that are to come. */
  async tellCohort(tx: Tx, cohortId: string): Promise<void> {
    await this.tellOf(tx, cohortId, await this.reader.subjectsOfCohort(tx, cohortId));
  }

  /** Tells one person what has changed for them; in one cohort when it is given. */
  async tellPerson(tx: Tx, personId: string, cohortId: string | null): Promise<void> {
    const { cohortIds } = await this.reader.subjectsOfPerson(tx, personId, cohortId);
    await lockCalendars(tx, cohortIds);
    await this.settle(tx, await this.reader.subjectsOfPerson(tx, personId, cohortId), personId);
  }

  /**
   * Tells a person the whole of everything: they did not get what was sent meanwhile, or it does not hold any more.
   *
   * @param why `links` where nothing but their own links to join is new
   */
  async tellAnew(tx: Tx, personId: string, why?: 'links'): Promise<void> {
    await tx.sql(
      `update calendar_invitation set told = jsonb_set(told, '{rule,is}', $3)
        where person_id = $1 and state = 'invited' and until > $2`,
      [personId, tx.now, JSON.stringify(why === 'links' ? NEW_LINKS : '')],
    );
    await this.tellPerson(tx, personId, null);
  }

  private async settle(tx: Tx, ids: SubjectIds, onlyFor: string | null): Promise<void> {
    const subjects = await this.reader.subjects(ids, tx);
    const uids = subjects.flatMap(({ sessions }) => sessions.map(({ id }) => id));
    const told = await this.reader.told(tx, ids, uids, onlyFor);
    const enrolled = await this.enrolledIn(subjects);
    const people = onlyFor === null ? concerned(subjects, enrolled, told) : [onlyFor];
    const feedReaders = await this.reader.feedReaders(tx, people);
    const due = dueSteps({ subjects, told, enrolled, people, feedReaders, now: tx.now });
    await this.write(tx, due);
  }

  private async enrolledIn(subjects: readonly Subject[]): Promise<Map<string, ReadonlySet<string>>> {
    const cohortIds = new Set(subjects.map(cohortOf));
    const enrolled = new Map<string, ReadonlySet<string>>();
    for (const id of cohortIds) enrolled.set(id, new Set(await this.cohorts.participantsOf(id)));
    return enrolled;
  }

  private async write(tx: Tx, due: readonly Due[]): Promise<void> {
    if (due.length === 0) return;
    const ids = due.map(({ before }) => before?.id ?? tx.ids.next());
    const rows = due.map((one, i) => rowOf(one, ids[i] as string));
    await tx.sql(
      `insert into calendar_invitation (id, created_at, hub_id, program_id, cohort_id, person_id, uid, series_id,
                                        session_id, state, sequence, until, told)
       select r.id, $1, r.hub_id, r.program_id, r.cohort_id, r.person_id, r.uid, r.series_id,
              r.session_id, r.state, r.sequence, r.until, r.told
         from jsonb_to_recordset($2::jsonb) as r (id uuid, hub_id uuid, program_id uuid, cohort_id uuid, person_id uuid,
              uid text, series_id uuid, session_id uuid, state text, sequence int, until timestamptz, told jsonb)
       on conflict (id) do update set series_id = excluded.series_id, session_id = excluded.session_id,
         state = excluded.state, sequence = excluded.sequence, until = excluded.until, told = excluded.told`,
      [tx.now, JSON.stringify(rows)],
    );
    await this.postOffice.order(
      tx,
      due.flatMap((one, i) => ordersOf(one, ids[i] as string)),
    );
  }
}

/** Takes one at a time for each cohort, so that what is compared is what is so now; always in the same order. */
export async function lockCalendars(tx: Tx, cohortIds: readonly string[]): Promise<void> {
  for (const id of cohortIds)
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('sessions.invitations ' || $1, 0))`, [id]);
}

function cohortOf({ series, sessions }: Subject): string {
  return series?.cohortId ?? sessions[0]?.cohortId ?? '';
}

function concerned(
  subjects: readonly Subject[],
  enrolled: ReadonlyMap<string, ReadonlySet<string>>,
  told: readonly InvitationFacts[],
): string[] {
  const people = new Set(told.map(({ personId }) => personId));
  for (const subject of subjects) {
    for (const id of enrolled.get(cohortOf(subject)) ?? []) people.add(id);
    for (const { facultyIds } of subject.sessions) for (const id of facultyIds) people.add(id);
  }
  return [...people];
}

interface State {
  subjects: readonly Subject[];
  told: readonly InvitationFacts[];
  enrolled: ReadonlyMap<string, ReadonlySet<string>>;
  people: readonly string[];
  feedReaders: ReadonlySet<string>;
  now: Date;
}

function dueSteps({ subjects, told, enrolled, people, feedReaders, now }: State): Due[] {
  const due: Due[] = [];
  const before = new Map(told.map((one) => [`${one.personId} ${one.uid}`, one]));
  const settled = new Set<string>();
  for (const subject of subjects) {
    const viewFor = views(subject, enrolled.get(cohortOf(subject)) ?? new Set());
    for (const personId of people) {
      const view: ReadonlyMap<string, SeenEvent> = feedReaders.has(personId) ? new Map() : viewFor(personId);
      for (const [uid, { event, until }] of view) {
        const invitation = before.get(`${personId} ${uid}`) ?? null;
        settled.add(`${personId} ${uid}`);
        const step = nextStep(invitation, event, until, now);
        const sessionId = event.master.rule ? null : event.master.subject.id;
        if (step) due.push({ personId, uid, subject, sessionId, before: invitation, step });
      }
    }
  }
  for (const invitation of told) {
    if (settled.has(`${invitation.personId} ${invitation.uid}`)) continue;
    const step = nextStep(invitation, null, null, now);
    const subject = subjects.find(
      ({ series, sessions }) =>
        series?.id === invitation.seriesId || sessions.some(({ id }) => id === invitation.sessionId),
    );
    const { personId, uid, sessionId } = invitation;
    if (step && subject) due.push({ personId, uid, subject, sessionId, before: invitation, step });
  }
  return due;
}

// Hundreds of people see the same, so what they see is worked out once.
function views(subject: Subject, enrolled: ReadonlySet<string>) {
  const known = new Map<string, Map<string, SeenEvent>>();
  return (personId: string) => {
    const sessions = sessionsFor(subject, { personId, enrolled: enrolled.has(personId) });
    const kind = sessions.length === subject.sessions.length ? 'all' : sessions.map(({ id }) => id).join(' ');
    const view = known.get(kind) ?? seen(subject, sessions);
    known.set(kind, view);
    return view;
  };
}

function rowOf({ subject, personId, uid, sessionId, step }: Due, id: string) {
  const place = subject.series ?? subject.sessions[0];
  const { state, sequence, until, told } = step.next;
  return {
    id,
    hub_id: place?.hubId,
    program_id: place?.programId,
    cohort_id: place?.cohortId,
    person_id: personId,
    uid,
    series_id: subject.series?.id ?? null,
    session_id: sessionId,
    state,
    sequence,
    until,
    told,
  };
}

function ordersOf({ personId, uid, before, step }: Due, id: string): MailOrder[] {
  const useful = Math.max(before?.until.getTime() ?? 0, step.next.until.getTime());
  return step.sequences.map((sequence) => ({
    template: INVITATION_MAIL,
    subjectId: id,
    recipientId: personId,
    occurrence: occurrenceOf(uid, sequence),
    uselessAfter: new Date(useful),
  }));
}
