import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import type { DoorState } from './join.rules.js';
import type { Arrival, AtTheDoor } from './join-desk.js';

/** The page on which somebody joins a session. It tells no more of the session than its invitation. */
@ObjectType()
@Readable()
export class JoinPage {
  @Field(() => ID, { description: 'The session that the link leads to: of a series, the one of the day.' })
  sessionId!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'From then on it can be joined.' })
  opensAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until then it can be joined.' })
  closesAt!: Date;

  @Field(() => String, { description: '`early`, `open`, `over`, `cancelled` or `no_address`.' })
  state!: DoorState;

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  cancelReason!: string | null;

  @Field(() => String, { description: 'Who joins.' })
  name!: string;

  @Field(() => Boolean, { description: 'True for whoever comes on a guest pass.' })
  guest!: boolean;

  @Field(() => String, { nullable: true, description: 'The IANA zone of who joins, where it is known.' })
  zone!: string | null;

  /** Who joins, for what other features have for them here; null for a guest. */
  personId!: string | null;

  /** The page of somebody at the door. */
  static of({ session, joiner, door, opensAt, closesAt }: AtTheDoor): JoinPage {
    const { id, cohortId, title, startsAt, endsAt, cancelReason } = session;
    const { name, zone, guestPassId, personId } = joiner;
    const times = { startsAt, endsAt, opensAt, closesAt };
    const who = { name, zone, guest: guestPassId !== null, personId };
    return Object.assign(new JoinPage(), {
      sessionId: id,
      cohortId,
      title,
      ...times,
      state: door,
      cancelReason,
      ...who,
    });
  }
}

/** When the join page of a session is open. */
@ObjectType('JoinWindow')
@Readable()
export class JoinWindowType {
  @Field(() => GraphQLISODateTime, { description: 'From then on it can be joined.' })
  opensAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until then it can be joined.' })
  closesAt!: Date;
}

/** The link opens nothing: cut off, made anew since, or taken back. */
@ObjectType()
@Readable()
export class JoinLinkUnknown {
  @Field(() => String)
  message =
    'This link does not lead to a session. It may have been cut off on its way, or replaced by a newer one; look for the latest mail, or sign in instead.';
}

/** Who the person is is known, and they are not expected. */
@ObjectType()
@Readable()
export class JoinNotExpected {
  @Field(() => String)
  message!: string;

  @Field(() => String, { description: 'Who was recognised.' })
  name!: string;

  /** For whoever the link was made for, and for somebody who is signed in and may not know that the session exists. */
  static of(kind: 'left' | 'unexpected', name: string): JoinNotExpected {
    const message =
      kind === 'left'
        ? 'You are not expected at this session any more: you have left its cohort, or it was taken off the plan. If that is a mistake, please write to whoever runs the cohort.'
        : 'You are not expected at this session, or it does not exist. If you got a link by mail, open that one.';
    return Object.assign(new JoinNotExpected(), { message, name });
  }
}

/** The way is open. */
@ObjectType()
@Readable()
export class JoinOpened {
  @Field(() => String, { description: 'Where the meeting is.' })
  url!: string;
}

/** What the client sees of an arrival. */
export function shownArrival(arrival: Arrival): JoinPage | JoinLinkUnknown | JoinNotExpected {
  if (arrival.kind === 'expected') return JoinPage.of(arrival);
  return arrival.kind === 'unknown' ? new JoinLinkUnknown() : JoinNotExpected.of(arrival.kind, arrival.name);
}

const classOf = (value: object) => value.constructor as new () => object;

/** What a join link is good for. */
export const JoinPageResult = createUnionType({
  name: 'JoinPageResult',
  types: () => [JoinPage, JoinLinkUnknown, JoinNotExpected] as const,
  resolveType: classOf,
});

/** How joining went; the page where the way is not open. */
export const JoinResult = createUnionType({
  name: 'JoinResult',
  types: () => [JoinOpened, JoinPage, JoinLinkUnknown, JoinNotExpected] as const,
  resolveType: classOf,
});
