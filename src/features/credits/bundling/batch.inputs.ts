import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { CREDIT_CODES, type CreditCode } from '../rules/credit-type.rules.js';

/** Which certificates of a cohort are to be made. */
@InputType('PrepareCertificatesInput')
export class PrepareInput {
  @Field(() => ID, { nullable: true, description: 'Of one session; of all when left out.' })
  @IsOptional()
  @IsUUID()
  sessionId?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of one credit type; all when left out.' })
  @IsOptional()
  @IsIn(CREDIT_CODES, { message: 'is no credit type' })
  creditType?: CreditCode | null;

  @Field(() => Boolean, {
    description:
      'One for each person and type about the cohort as a whole, in place of one for each session.',
  })
  @IsBoolean()
  cumulative!: boolean;
}
