import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';
import type { Dimension } from './strata.rules.js';
import type { InstrumentRef, WaveLayout, WaveState } from './wave.rules.js';

/** What the viewer may do with a wave as it is now. */
@ObjectType()
@Readable()
export class WaveViewerCan {
  @Field(() => Boolean)
  open!: boolean;

  @Field(() => Boolean)
  remind!: boolean;

  @Field(() => Boolean, { description: 'End it before its day.' })
  close!: boolean;
}

/** A questionnaire of a wave. */
@ObjectType()
@Readable()
export class WaveInstrument {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  title!: string;
}

/** How many were asked and how many answered, as far as it may be told. */
@ObjectType()
@Readable()
export class WaveResponse {
  @Field(() => Int, { description: 'People invited.' })
  invited!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'People who answered; null where it may not be told: see `note`.',
  })
  answered!: number | null;

  @Field(() => String, { nullable: true, description: 'Why `answered` is not told.' })
  note!: string | null;
}

/** A survey wave, as its team sees it. Its `answered` is reached through `response` alone. */
@ObjectType('Wave')
@Readable()
export class WaveType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => ID)
  programId!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: '`retrospective`' })
  kind!: string;

  @Field(() => String, { description: '`two_pages` or `stacked`' })
  layout!: WaveLayout;

  instruments!: InstrumentRef[];
  strata!: Dimension[];
  state!: WaveState;
  invited!: number;
  answered!: number | null;

  @Field(() => Int, { description: 'Sessions that a person must have attended to be asked.' })
  minSessions!: number;

  @Field(() => Int, { description: 'Answers below which nothing is shown.' })
  displayThreshold!: number;

  @Field(() => Int, { description: 'Answers below which no details are shown.' })
  detailThreshold!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  openedAt!: Date | null;

  @Field(() => GraphQLISODateTime)
  closesAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the ballots were counted.' })
  closedAt!: Date | null;

  @Field(() => String)
  informationSheet!: string;

  @Field(() => String, { nullable: true })
  ethicsReference!: string | null;

  @Field(() => Int, { description: 'Rounds of reminders so far.' })
  reminders!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastRemindedAt!: Date | null;
}

/** A page of waves. */
export const WaveConnection = connectionOf(WaveType, 'Wave');

/** The wave is open; the invitations follow. */
@ObjectType()
@Readable()
export class WaveIsOpen {
  @Field(() => WaveType)
  wave!: WaveType;
}

/** The wave cannot open yet. */
@ObjectType()
@Readable()
export class WaveNotReady {
  @Field(() => String)
  message!: string;

  @Field(() => [String])
  reasons!: string[];
}

/** How opening went. */
export const OpenWaveResult = createUnionType({
  name: 'OpenWaveResult',
  types: () => [WaveIsOpen, WaveNotReady] as const,
  resolveType: (value: object) => ('wave' in value ? WaveIsOpen : WaveNotReady),
});

/** Reminders are on their way to those who have not answered. */
@ObjectType()
@Readable()
export class RemindersOrdered {
  @Field(() => WaveType)
  wave!: WaveType;
}

/** No reminders may go out now. */
@ObjectType()
@Readable()
export class ReminderTooSoon {
  @Field(() => String)
  message!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Null when none may go out any more in this wave.',
  })
  notBefore!: Date | null;
}

/** How calling for reminders went. */
export const RemindWaveResult = createUnionType({
  name: 'RemindWaveResult',
  types: () => [RemindersOrdered, ReminderTooSoon] as const,
  resolveType: (value: object) => ('wave' in value ? RemindersOrdered : ReminderTooSoon),
});
