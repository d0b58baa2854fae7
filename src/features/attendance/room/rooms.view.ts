import { Injectable } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, type Viewer, withParent } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { qrSvg } from '../../../platform/documents/index.js';
import { Site } from '../../../platform/http/index.js';
import { PersonReader } from '../../identity/index.js';
import { RoomReader } from './room.reader.js';
import { RoomCode, RoomVisitor, type SharedRooms, SharedRoomType } from './room.types.js';
import { changesAt } from './room-code.rules.js';
import { RoomCodes } from './room-codes.js';

/** Puts a session's rooms together for whoever tends them. */
@Injectable()
export class RoomsView {
  constructor(private readonly reader: RoomReader) {}

  /** @throws Refusal NOT_FOUND for who does not tend rooms of the session */
  async of(viewer: Viewer, sessionId: string): Promise<SharedRooms> {
    const session = await this.reader.tended(viewer, sessionId);
    const { id, cohortId, title, startsAt, endsAt } = session;
    return {
      sessionId: id,
      cohortId,
      title,
      startsAt,
      endsAt,
      rooms: await this.reader.roomsOf(viewer, session),
    };
  }
}

/** What a room's screen shows, and who is in it. */
@Resolver(() => SharedRoomType)
export class SharedRoomFields {
  constructor(
    private readonly reader: RoomReader,
    private readonly codes: RoomCodes,
    private readonly people: PersonReader,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => RoomCode, { nullable: true, description: 'Null once it is closed.' })
  @Authorize(withParent)
  async code(@Parent() { id, sessionId, closedAt }: SharedRoomType): Promise<RoomCode | null> {
    if (closedAt) return null;
    const now = this.clock.now();
    const code = this.codes.now(id, now);
    const url = this.site.link(`/room/${sessionId}`, code);
    return { code, url, qr: await qrSvg(url), changesAt: changesAt(now.getTime()) };
  }

  @ResolveField(() => [RoomVisitor], { description: 'Whoever checked in, in the order of coming.' })
  @Authorize(withParent)
  async visitors(@Parent() { id, sessionId }: SharedRoomType): Promise<RoomVisitor[]> {
    const visits = (await this.reader.visitsOf(sessionId, null)).filter(({ roomId }) => roomId === id);
    const people = await this.people.byIds(visits.map(({ personId }) => personId));
    return visits.map(({ personId, enteredAt, leftAt }) => ({
      name: people.get(personId)?.name ?? '',
      enteredAt,
      leftAt,
    }));
  }
}
