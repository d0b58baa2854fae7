import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';
import type { CreditReach } from './credit-desk.js';

const REACH =
  '`this`, or `following` for the sessions of its series that are planned after it, too; this when left out.';

/** How a session is to be proposed for credit. */
@InputType()
export class ProposeCreditInput {
  @Field(() => String, { description: 'The code of the credit type.' })
  @IsString()
  @Length(1, 20)
  creditType!: string;

  @Field(() => String, { nullable: true, description: REACH })
  @IsOptional()
  @IsIn(['this', 'following'])
  reach?: CreditReach | null;
}

/** How a session is to be designated for credit. */
@InputType()
export class DesignateInput {
  @Field(() => String, { description: 'The code of the credit type.' })
  @IsString()
  @Length(1, 20)
  creditType!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is worth at the most, a decimal; what its time comes to when left out.',
  })
  @IsOptional()
  @Trimmed()
  @Matches(/^(\d{1,6}(\.\d{1,2})?)?$/, { message: 'must be a number with up to two decimals, such as 0.75' })
  maximum?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is designated although it has begun; it is kept and shown.',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @Length(0, 500)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: REACH })
  @IsOptional()
  @IsIn(['this', 'following'])
  reach?: CreditReach | null;
}
