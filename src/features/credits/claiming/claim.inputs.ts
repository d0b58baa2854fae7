import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';
import { LEDGER_REASONS, type LedgerReason } from '../ledger/ledger.rules.js';

const AMOUNT = /^\d{1,5}(\.\d{1,2})?$/;

/** A claim of one’s own credit. */
@InputType()
export class ClaimCreditInput {
  @Field(() => String, { description: 'The code of the credit type.' })
  @IsString()
  @MaxLength(20)
  creditType!: string;

  @Field(() => String, { nullable: true, description: 'A decimal; everything where it is left out.' })
  @IsOptional()
  @Matches(AMOUNT, { message: 'is no amount of credit' })
  amount?: string | null;

  @Field(() => Boolean, { description: 'Whether the statement that comes with it is made.' })
  @IsBoolean()
  attested!: boolean;
}

/** An award by the office. */
@InputType()
export class AwardCreditInput {
  @Field(() => ID)
  @IsUUID()
  personId!: string;

  @Field(() => String, { description: 'The code of the credit type.' })
  @IsString()
  @MaxLength(20)
  creditType!: string;

  @Field(() => String, { description: 'A decimal.' })
  @Matches(AMOUNT, { message: 'is no amount of credit' })
  amount!: string;

  @Field(() => String, { description: 'Why the office awards it.' })
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}

/** A change of what was awarded. */
@InputType()
export class AdjustCreditInput {
  @Field(() => ID, { description: 'The last entry of the ledger about it.' })
  @IsUUID()
  entryId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is to stand; it is taken back where it is left out.',
  })
  @IsOptional()
  @Matches(AMOUNT, { message: 'is no amount of credit' })
  to?: string | null;

  @Field(() => String, { description: 'Why, as a code of the ledger.' })
  @IsIn(LEDGER_REASONS)
  reason!: LedgerReason;
}

/** More time for claiming. */
@InputType()
export class ReopenClaimsInput {
  @Field(() => ID)
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: 'Days from now on, 1 to 365.' })
  @IsInt()
  @Min(1)
  @Max(365)
  days!: number;

  @Field(() => String)
  @Trimmed()
  @IsString()
  @Length(3, 500)
  reason!: string;
}
