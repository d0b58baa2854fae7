import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** Somebody in a shared room, as whoever tends it sees them. */
@ObjectType()
@Readable()
export class RoomVisitor {
  @Field(() => String)
  name!: string;

  @Field(() => GraphQLISODateTime)
  enteredAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while they are there.' })
  leftAt!: Date | null;
}

/** What a room's screen shows now. */
@ObjectType()
@Readable()
export class RoomCode {
  @Field(() => String, { description: 'To be typed, such as `K7QM2XPA`.' })
  code!: string;

  @Field(() => String, { description: 'Where it leads; the code stands behind the #.' })
  url!: string;

  @Field(() => String, { description: 'A QR code of that address, as an SVG document.' })
  qr!: string;

  @Field(() => GraphQLISODateTime, { description: 'From then on another code is shown.' })
  changesAt!: Date;
}

/** A room in which several people take part together, as whoever tends it sees it. */
@ObjectType('SharedRoom')
@Readable()
export class SharedRoomType {
  @Field(() => ID)
  id!: string;

  sessionId!: string;

  @Field(() => String, { description: 'Where it is.' })
  label!: string;

  @Field(() => GraphQLISODateTime)
  openedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt!: Date | null;
}

/** The shared rooms of a session. */
@ObjectType()
@Readable()
export class SharedRooms {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => [SharedRoomType], {
    description: 'The newest first: all for the team, their own for an organizer.',
  })
  rooms!: SharedRoomType[];
}

/** Where somebody stands who is expected and may check in. */
@ObjectType()
@Readable()
export class RoomDoor {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'The room in which they are, or were last.' })
  room!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null for who has not checked in.' })
  enteredAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they checked out.' })
  leftAt!: Date | null;
}

/** A place that is kept for ten minutes, for somebody who signs in meanwhile. */
@ObjectType()
@Readable()
export class RoomPlaceKept {
  @Field(() => String, { description: 'To be given in the place of the code.' })
  place!: string;
}

/** Why somebody cannot check in. */
@ObjectType()
@Readable()
export class RoomCheckInRefused {
  @Field(() => String, { description: '`code_old`, `code_unknown` or `not_expected`.' })
  reason!: string;

  @Field(() => String)
  message!: string;

  /** A refusal in words. */
  static because(reason: 'code_old' | 'code_unknown' | 'not_expected', message: string): RoomCheckInRefused {
    return Object.assign(new RoomCheckInRefused(), { reason, message });
  }
}

const classOf = (value: object) => value.constructor as new () => object;

/** How checking in or out went. */
export const RoomDoorResult = createUnionType({
  name: 'RoomDoorResult',
  types: () => [RoomDoor, RoomCheckInRefused] as const,
  resolveType: classOf,
});

/** Whether a place is kept. */
export const RoomPlaceResult = createUnionType({
  name: 'RoomPlaceResult',
  types: () => [RoomPlaceKept, RoomCheckInRefused] as const,
  resolveType: classOf,
});
