import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, ifParent, withParent } from '../../platform/authz/index.js';
import {
  type Connection,
  type GraphContext,
  type Keyset,
  keysetOf,
  PageArgs,
} from '../../platform/graphql/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { PersonReader } from '../identity/index.js';
import { SessionReader, SessionType } from '../sessions/index.js';
import { seeAttendance } from './attendance.policy.js';
import { AttendanceReader, type RecordFacts } from './attendance.reader.js';
import {
  AttendanceImportType,
  AttendanceRecordConnection,
  AttendanceRecordType,
  Attendee,
  MyAttendance,
} from './attendance.types.js';
import { ImportReader } from './import.reader.js';

/** What the hub's team sees of a session's attendance. */
@Resolver(() => SessionType)
export class SessionAttendanceFields {
  constructor(
    private readonly reader: AttendanceReader,
    private readonly imports: ImportReader,
  ) {}

  @ResolveField(() => AttendanceRecordConnection, {
    nullable: true,
    description: 'Who was present and for how long; for the hub’s team.',
  })
  @Authorize(ifParent<SessionType>((viewer, session) => seeAttendance.allows(viewer, session)))
  attendance(@Parent() session: SessionType, @Args() page: PageArgs, @Context() { loaders }: GraphContext) {
    const key = JSON.stringify([session.id, keysetOf(page, 1)]);
    return loaders.of(this, (keys) => this.pages(keys)).load(key);
  }

  @ResolveField(() => [AttendanceImportType], {
    nullable: true,
    description: 'The newest reports taken in, those that were undone aside; for the hub’s team.',
  })
  @Authorize(ifParent<SessionType>((viewer, session) => seeAttendance.allows(viewer, session)))
  attendanceImports(@Parent() session: SessionType, @Context() { loaders }: GraphContext) {
    return loaders.of(this.imports, (ids) => this.imports.ofSessions(ids)).load(session.id);
  }

  /** The pages of many sessions, which are the same page of each unless a document asks for several by aliases. */
  private async pages(keys: readonly string[]): Promise<Map<string, Connection<RecordFacts>>> {
    const asked = keys.map((key) => ({ key, page: JSON.parse(key) as [sessionId: string, keyset: Keyset] }));
    const found = new Map<string, Connection<RecordFacts>>();
    for (const same of new Set(asked.map(({ page }) => JSON.stringify(page[1])))) {
      const alike = asked.filter(({ page }) => JSON.stringify(page[1]) === same);
      const ids = alike.map(({ page }) => page[0]);
      const pages = await this.reader.ofSessions(ids, JSON.parse(same) as Keyset);
      for (const { key, page } of alike) found.set(key, pages.get(page[0])!);
    }
    return found;
  }
}

/** The person of an attendance record. */
@Resolver(() => AttendanceRecordType)
export class AttendanceRecordFields {
  constructor(private readonly people: PersonReader) {}

  @ResolveField(() => Attendee)
  @Authorize(withParent)
  async person(@Parent() record: RecordFacts, @Context() { loaders }: GraphContext): Promise<Attendee> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(record.personId);
    if (!person) throw Refusal.notFound('The person');
    return person;
  }
}

/** The session that the viewer was present in. */
@Resolver(() => MyAttendance)
export class MyAttendanceFields {
  constructor(private readonly sessions: SessionReader) {}

  @ResolveField(() => SessionType)
  @Authorize(withParent)
  async session(@Parent() mine: MyAttendance, @Context() { loaders }: GraphContext): Promise<SessionType> {
    const session = await loaders.of(this, (ids) => this.sessions.byIds(ids)).load(mine.sessionId);
    if (!session) throw Refusal.notFound('The session');
    return session;
  }
}
