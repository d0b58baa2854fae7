import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';

/** Who a line of past credit is; nobody when all is left out. */
@InputType('MatchPastRecordInput')
export class MatchPastInput {
  @Field(() => Boolean, { nullable: true, description: 'The person who is suggested.' })
  @IsOptional()
  @IsBoolean()
  suggested?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The address of somebody in the hub.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(320)
  email?: string | null;
}

/** How a line stands. */
export const PastVerdict = {
  bad: 'bad',
  unmatched: 'unmatched',
  suggested: 'suggested',
  ready: 'ready',
  awarded: 'awarded',
  duplicate: 'duplicate',
  revoked: 'revoked',
} as const;
registerEnumType(PastVerdict, {
  name: 'PastVerdict',
  description:
    '`bad` cannot be awarded; `unmatched` and `suggested` wait for who it is; `duplicate` is known already, and left out.',
});

/** Where a table stands. */
export const PastStateType = {
  preview: 'preview',
  running: 'running',
  committed: 'committed',
  undoing: 'undoing',
  undone: 'undone',
} as const;
registerEnumType(PastStateType, {
  name: 'PastImportState',
  description: 'What is `running` or `undoing` goes on by itself.',
});
