import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { MaterialType } from '../run-sheet/run-sheet.types.js';
import { type DeskState, deskCloses } from './teaching.rules.js';
import type { Teacher } from './teaching-desk.js';

/** Something to read or look at, as who teaches sees it. */
@ObjectType('TeachingMaterial')
@Readable()
export class TeachingMaterialType extends MaterialType {
  @Field(() => Boolean, { description: 'Whether they added it themselves, and so may take it out.' })
  own!: boolean;
}

/** The page of somebody who teaches in a session. It tells of this session and no other. */
@ObjectType()
@Readable()
export class TeachingPage {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => String, { description: 'The IANA zone of who teaches.' })
  zone!: string;

  @Field(() => String, { description: 'Who teaches.' })
  name!: string;

  @Field(() => String, {
    description: '`open`, `over` or `cancelled`: something is taken only while it is open.',
  })
  state!: DeskState;

  @Field(() => GraphQLISODateTime, { description: 'Until then it is open.' })
  closesAt!: Date;

  /** Whose page it is; materials tell them apart. */
  personId!: string;

  /** The page of somebody who teaches. */
  static of({ person, session, state }: Teacher): TeachingPage {
    const { id, hubId, title, startsAt, endsAt } = session;
    const times = { startsAt, endsAt, closesAt: deskCloses(session) };
    const who = { personId: person.id, name: person.name, zone: person.zone };
    return Object.assign(new TeachingPage(), { sessionId: id, hubId, title, ...times, ...who, state });
  }
}

/** The link opens nothing, or no more. */
@ObjectType()
@Readable()
export class TeachingLinkUnknown {
  @Field(() => String)
  message =
    'This link does not lead to a session in which you teach. It may have been cut off on its way or replaced by a newer one, or you have been taken off the session; look for the latest mail, or ask whoever runs the session.';
}

/** What the link of who teaches is good for. */
export const TeachingPageResult = createUnionType({
  name: 'TeachingPageResult',
  types: () => [TeachingPage, TeachingLinkUnknown] as const,
  resolveType: (value: object) => value.constructor as new () => object,
});
