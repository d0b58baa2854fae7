import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';

/** An entry of a hub's ledger of credit. */
@ObjectType('CreditLedgerEntry')
@Readable()
export class LedgerEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Its number: from 1 on, without a gap.' })
  sequence!: number;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { description: '`award`, `adjust` or `revoke`.' })
  kind!: string;

  personId!: string;
  actorKind!: string;
  actorId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Null for credit from before, which was imported.' })
  sessionId!: string | null;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String, {
    description: 'What it adds, or with a minus takes away: an exact decimal such as `-0.25`.',
  })
  amount!: string;

  @Field(() => Int, { nullable: true, description: 'The number of the entry that it changes.' })
  changes!: number | null;

  @Field(() => String, { nullable: true, description: 'Why, as a code; null for an award.' })
  reason!: string | null;

  @Field(() => String, { description: 'SHA-256 over its content and the hash before it.' })
  hash!: string;
}

/** A page of a ledger. */
export const LedgerConnection = connectionOf(LedgerEntryType, 'CreditLedger');

/** Where a ledger ends, as this installation signed it. */
@ObjectType('CreditLedgerHead')
@Readable()
export class LedgerHeadType {
  @Field(() => Int, { description: 'The number of the last entry.' })
  sequence!: number;

  @Field(() => String, { description: 'The hash of the last entry.' })
  hash!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the last entry was added.' })
  at!: Date;

  @Field(() => String, { description: 'Which key signed it.' })
  keyId!: string;
}
