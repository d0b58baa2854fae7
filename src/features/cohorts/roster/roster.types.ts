import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';

/** So many people are in this state. */
@ObjectType()
@Readable()
export class StateCount {
  @Field(() => String)
  state!: string;

  @Field(() => Int)
  people!: number;
}

/** What became of something done with many people. */
@ObjectType()
@Readable()
export class BulkDone {
  @Field(() => Int, { description: 'People with whom it was done.' })
  done!: number;

  @Field(() => Int, { description: 'People with whom there was nothing to do.' })
  unchanged!: number;

  @Field(() => [String], { description: 'Why it could not be done with others, a sentence each.' })
  notes!: string[];
}
