import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../../platform/refusal/index.js';
import { PersonReader } from '../../identity/index.js';
import { GuestPassReader, JoinsReader, SessionReader } from '../../sessions/index.js';
import { type Spell, spellsOf } from '../presence/spells.rules.js';
import { opensAt } from './roster.rules.js';
import type { LiveRoster, RosterPress, RosterRow } from './roster.types.js';
import type { MarkKind } from './roster-mark.entity.js';

/** A mark of the roster, as a sign of coming or going. */
export interface Mark {
  id: string;
  pressId: string;
  personId: string | null;
  guestPassId: string | null;
  kind: MarkKind;
  here: boolean;
  at: number;
  recordedBy: string;
}

/** Answers who is at a session, as facilitators saw them. */
@Injectable()
export class RosterReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionReader,
    private readonly people: PersonReader,
    private readonly guests: GuestPassReader,
    private readonly joins: JoinsReader,
  ) {}

  /** The marks of a session, by whom they are of: a person's id, or that of a guest's pass. */
  async marksOf(sessionId: string, within: EntityManager | null = null): Promise<Map<string, Mark[]>> {
    const rows = (await (within ?? this.dataSource).query(
      `select id, press_id as "pressId", person_id as "personId", guest_pass_id as "guestPassId", kind,
              kind = 'here' as here, extract(epoch from at)::float8 * 1000 as at, recorded_by as "recordedBy"
         from roster_mark where session_id = $1 order by at, id`,
      [sessionId],
    )) as Mark[];
    const found = new Map<string, Mark[]>();
    for (const mark of rows) {
      const whose = mark.personId ?? mark.guestPassId ?? '';
      const known = found.get(whose);
      if (known) known.push(mark);
      else found.set(whose, [mark]);
    }
    return found;
  }

  /** The session whose roster a press is on, or null. */
  async sessionOfPress(pressId: string): Promise<string | null> {
    const rows = (await this.dataSource.query(
      `select session_id as id from roster_mark where press_id = $1 limit 1`,
      [pressId],
    )) as { id: string }[];
    return rows[0]?.id ?? null;
  }

  /** Passes of guests of a session that hold. */
  async guestsOf(sessionId: string): Promise<{ id: string; name: string }[]> {
    const passes = (await this.guests.ofSessions([sessionId])).get(sessionId) ?? [];
    return passes.filter(({ revokedAt }) => revokedAt === null);
  }

  /** The roster of a session as one of its facilitators sees it. */
  async roster(sessionId: string, viewerId: string | null): Promise<LiveRoster> {
    const [clock, marks, expected, guests, pressed] = await Promise.all([
      this.sessions.clock(sessionId),
      this.marksOf(sessionId),
      this.sessions.expectedAt(sessionId),
      this.guestsOf(sessionId),
      this.joins.pressedIn(sessionId),
    ]);
    if (!clock) throw Refusal.notFound('The session');
    const marked = [...marks.values()].flatMap(([mark]) => mark?.personId ?? []);
    const people = await this.people.byIds([...new Set([...expected, ...marked])]);
    const rowOf = (id: string, name: string) => ({
      name,
      ...shown(spellsOf(marks.get(id) ?? [])),
      joinPressedAt: pressed.get(id) ?? [],
    });
    const rows: RosterRow[] = [
      ...[...people.values()]
        .map(({ id, name }) => ({ personId: id, guestPassId: null, ...rowOf(id, name) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
      ...guests.map(({ id, name }) => ({ personId: null, guestPassId: id, ...rowOf(id, name) })),
    ];
    const { start, end } = clock;
    const lastPress = lastOf([...marks.values()].flat(), viewerId, rows);
    return { sessionId, opensAt: opensAt(clock), start, end, rows, lastPress };
  }
}

function shown(spells: readonly Spell<Mark>[]): Pick<RosterRow, 'here' | 'spells'> {
  const last = spells.at(-1);
  return {
    here: last !== undefined && last.went === null,
    spells: spells.map(({ came, went }) => ({ from: new Date(came.at), until: went && new Date(went.at) })),
  };
}

// Ids rise with time, so the last press is that of the highest.
function lastOf(
  marks: readonly Mark[],
  viewerId: string | null,
  rows: readonly RosterRow[],
): RosterPress | null {
  const mine = marks.filter(({ recordedBy }) => recordedBy === viewerId);
  const last = mine.reduce<Mark | null>((late, mark) => (late && late.id > mark.id ? late : mark), null);
  if (!last) return null;
  const same = marks.filter(({ pressId }) => pressId === last.pressId);
  // Times that were put down are a mark of coming and one of going, of one person.
  const people = new Set(same.map(({ personId, guestPassId }) => personId ?? guestPassId)).size;
  const whose = last.personId ?? last.guestPassId;
  const name = rows.find(({ personId, guestPassId }) => (personId ?? guestPassId) === whose)?.name ?? null;
  return {
    id: last.pressId,
    kind: last.kind,
    at: new Date(last.at),
    people,
    name: people === 1 ? name : null,
  };
}
