import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, ifParent, withParent } from '../../platform/authz/index.js';
import { type GraphContext, type Keyset, keysetOf, PageArgs } from '../../platform/graphql/index.js';
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
import { WhyReader } from './why.reader.js';
import { AttendanceWhy } from './why.types.js';

/** What the hub's team sees of a session's attendance. */
@Resolver(() => SessionType)
export class SessionAttendanceFields {
  /** What tells the loaders of pages of different sizes apart; there are as many as there are sizes. */
  private readonly bySize = new Map<number, object>();

  constructor(
    private readonly reader: AttendanceReader,
    private readonly imports: ImportReader,
  ) {}

  @ResolveField(() => AttendanceRecordConnection, {
    nullable: true,
    description: 'Who was present and for how long; for the hub’s team.',
  })
  @Authorize(ifParent(seeAttendance, (session: SessionType) => session))
  async attendance(
    @Parent() session: SessionType,
    @Args() page: PageArgs,
    @Context() { loaders }: GraphContext,
  ) {
    const keyset = keysetOf(page, 1);
    const load = (ids: readonly string[]) => this.reader.pagesOf(ids, keyset);
    // First pages of many sessions are one statement; a later page is asked for of one session.
    if (keyset.after !== null) return (await load([session.id])).get(session.id);
    return loaders.of(this.ownerOf(keyset), load).load(session.id);
  }

  @ResolveField(() => [AttendanceImportType], {
    nullable: true,
    description: 'The newest reports taken in, those that were undone aside; for the hub’s team.',
  })
  @Authorize(ifParent(seeAttendance, (session: SessionType) => session))
  attendanceImports(@Parent() session: SessionType, @Context() { loaders }: GraphContext) {
    return loaders.of(this.imports, (ids) => this.imports.ofSessions(ids)).load(session.id);
  }

  private ownerOf({ limit }: Keyset): object {
    const owner = this.bySize.get(limit) ?? {};
    this.bySize.set(limit, owner);
    return owner;
  }
}

/** The person of an attendance record, and where its seconds come from. */
@Resolver(() => AttendanceRecordType)
export class AttendanceRecordFields {
  constructor(
    private readonly people: PersonReader,
    private readonly whys: WhyReader,
  ) {}

  @ResolveField(() => Attendee)
  @Authorize(withParent)
  async person(@Parent() record: RecordFacts, @Context() { loaders }: GraphContext): Promise<Attendee> {
    const person = await loaders.of(this.people, (ids) => this.people.byIds(ids)).load(record.personId);
    if (!person) throw Refusal.notFound('The person');
    return person;
  }

  @ResolveField(() => AttendanceWhy, { description: 'Where the seconds come from.' })
  @Authorize(withParent)
  why(@Parent() record: RecordFacts, @Context() context: GraphContext): Promise<AttendanceWhy> {
    return whyOf(this.whys, record.id, context);
  }
}

/** The session that the viewer was present in, and where the seconds come from. */
@Resolver(() => MyAttendance)
export class MyAttendanceFields {
  constructor(
    private readonly sessions: SessionReader,
    private readonly whys: WhyReader,
  ) {}

  @ResolveField(() => SessionType)
  @Authorize(withParent)
  async session(@Parent() mine: MyAttendance, @Context() { loaders }: GraphContext): Promise<SessionType> {
    const session = await loaders.of(this, (ids) => this.sessions.byIds(ids)).load(mine.sessionId);
    if (!session) throw Refusal.notFound('The session');
    return session;
  }

  @ResolveField(() => AttendanceWhy, { description: 'Where the seconds come from.' })
  @Authorize(withParent)
  why(@Parent() { id }: MyAttendance, @Context() context: GraphContext): Promise<AttendanceWhy> {
    return whyOf(this.whys, id, context);
  }
}

async function whyOf(whys: WhyReader, recordId: string, { loaders }: GraphContext): Promise<AttendanceWhy> {
  const why = await loaders.of(whys, (ids) => whys.of(ids)).load(recordId);
  if (!why) throw Refusal.notFound('The record');
  return why;
}
