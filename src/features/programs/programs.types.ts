import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../platform/authz/index.js';
import { connectionOf } from '../../platform/graphql/index.js';

/** What the viewer may do with a hub. */
@ObjectType()
@Readable()
export class HubViewerCan {
  @Field(() => Boolean)
  manage!: boolean;

  @Field(() => Boolean, { description: 'Read how many people answered what to its extra questions.' })
  seeQuestionCounts!: boolean;
}

/** A hub, as `Hub` in the schema. */
@ObjectType('Hub')
@Readable()
export class HubType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  country!: string;

  @Field(() => String)
  zone!: string;

  @Field(() => String, { description: 'The language of mail to whoever has chosen none.' })
  language!: string;
}

/** A program, as `Program` in the schema. */
@ObjectType('Program')
@Readable()
export class ProgramType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  description!: string;
}

/** A source of support. */
@ObjectType('Resource')
@Readable()
export class ResourceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  details!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

/** A page of hubs. */
export const HubConnection = connectionOf(HubType, 'Hub');
/** A page of programs. */
export const ProgramConnection = connectionOf(ProgramType, 'Program');

/** The hub exists; its founder finds a sign-in link in their mail. */
@ObjectType()
@Readable()
export class HubFoundedType {
  @Field(() => HubType)
  hub!: HubType;
}

/** The founding link was used, or has run out. */
@ObjectType()
@Readable()
export class FoundingLinkSpent {
  @Field(() => String)
  message!: string;
}

/** How founding a hub ended. */
export const FoundHubResult = createUnionType({
  name: 'FoundHubResult',
  types: () => [HubFoundedType, FoundingLinkSpent] as const,
  resolveType: (value: object) => ('hub' in value ? HubFoundedType : FoundingLinkSpent),
});
