import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Trimmed } from '../../../platform/graphql/index.js';

/** What of a ledger is asked for; what is left out does not narrow it. */
@InputType('CreditLedgerFilter')
export class LedgerFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A part of the name, or the address, of whose credit it is.',
  })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(320)
  person?: string;

  @Field(() => ID, { nullable: true, description: 'The session in which it was earned.' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;
}
