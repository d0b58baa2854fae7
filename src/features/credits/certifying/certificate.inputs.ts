import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { CREDIT_CODES, type CreditCode } from '../rules/credit-type.rules.js';

/** Which credit one certificate is to be about. */
@InputType('CumulativeCertificateInput')
export class CumulativeInput {
  @Field(() => String, { description: 'The code of the credit type.' })
  @IsIn(CREDIT_CODES, { message: 'is no credit type' })
  creditType!: CreditCode;
}
