import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import type { MarkKind } from './roster-mark.entity.js';

/** From when until when somebody was seen. */
@ObjectType()
@Readable()
export class RosterSpell {
  @Field(() => GraphQLISODateTime)
  from!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null while nobody saw them go.' })
  until!: Date | null;
}

/** Somebody on the live roster of a session. */
@ObjectType()
@Readable()
export class RosterRow {
  @Field(() => ID, { nullable: true, description: 'Null for a guest.' })
  personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The pass of a guest.' })
  guestPassId!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Whether they are here, as far as was seen.' })
  here!: boolean;

  @Field(() => [RosterSpell], { description: 'In order.' })
  spells!: RosterSpell[];

  @Field(() => [GraphQLISODateTime], {
    description:
      'When they pressed to join on their page, in order. That tells of points in time, never of minutes.',
  })
  joinPressedAt!: Date[];
}

/** A press on the live roster that can be taken back. */
@ObjectType()
@Readable()
export class RosterPress {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`here` or `gone`.' })
  kind!: MarkKind;

  @Field(() => GraphQLISODateTime, { description: 'The instant that it told of.' })
  at!: Date;

  @Field(() => Int, { description: 'Whom it marked, guests included.' })
  people!: number;

  @Field(() => String, { nullable: true, description: 'Who it was, where it marked one alone.' })
  name!: string | null;
}

/** Who is at a session, as facilitators see them come and go. */
@ObjectType()
@Readable()
export class LiveRoster {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => GraphQLISODateTime, { description: 'From then on people can be marked.' })
  opensAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'From when on the session counts.' })
  start!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it counts.' })
  end!: Date;

  @Field(() => [RosterRow], { description: 'Whoever is expected or was marked, by name; then the guests.' })
  rows!: RosterRow[];

  @Field(() => RosterPress, { nullable: true, description: 'What the viewer pressed last, if it stands.' })
  lastPress!: RosterPress | null;
}
