import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { connectionOf } from '../../../platform/graphql/index.js';
import type { CertificateRow } from './certificate.reader.js';
import { creditWords } from './certificate.rules.js';
import { shownSerial } from './serial.rules.js';

/** Where a certificate stands, to whoever asks. */
export const CertificateStateType = {
  standing: 'standing',
  superseded: 'superseded',
  revoked: 'revoked',
} as const;
registerEnumType(CertificateStateType, {
  name: 'CertificateState',
  description: 'Another one takes the place of a superseded certificate; a revoked one proves nothing.',
});

/** A certificate of credit or attendance. */
@ObjectType('CreditCertificate')
@Readable()
export class CertificateType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hubId!: string;

  @Field(() => String, { description: 'The name of the provider that it names.' })
  provider!: string;

  @Field(() => String, { description: 'The code of the credit type.' })
  creditType!: string;

  @Field(() => String, { description: 'Of the session; of the cohort for one about all of it.' })
  title!: string;

  @Field(() => String, { description: 'What was awarded, in words: `0.75 contact hours`.' })
  credit!: string;

  @Field(() => Int, { description: 'How many sessions it is about.' })
  sessions!: number;

  @Field(() => Boolean, { description: 'Whether it is about all credit of a type in a cohort.' })
  cumulative!: boolean;

  @Field(() => String, { description: 'By which anybody may verify it.' })
  serial!: string;

  @Field(() => CertificateStateType)
  state!: string;

  @Field(() => GraphQLISODateTime)
  issuedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was superseded or revoked.' })
  endedAt!: Date | null;
}

/** A page of certificates. */
export const CertificateConnection = connectionOf(CertificateType, 'CreditCertificate');

/** A certificate as it is shown. */
export function shownCertificate({ facts, serial, awardId, ...row }: CertificateRow): CertificateType {
  const { amount, unit, mark } = creditWords(row.creditType, row.amount, facts);
  return Object.assign(new CertificateType(), {
    id: row.id,
    hubId: row.hubId,
    provider: facts.provider,
    creditType: row.creditType,
    title: facts.title,
    credit: `${amount} ${unit}${mark}`,
    sessions: facts.lines.length,
    cumulative: awardId === null,
    serial: shownSerial(serial),
    state: row.state,
    issuedAt: row.issuedAt,
    endedAt: row.endedAt,
  });
}

/** Nothing stands of this type in this cohort, or no certificate of the type is printed. */
@ObjectType()
@Readable()
export class NothingToCertify {
  @Field(() => String)
  message: string = 'There is no credit of this type in this cohort that a certificate could be about.';
}

/** How asking for one certificate about a cohort went. */
export const CumulativeResult = createUnionType({
  name: 'IssueCumulativeCertificateResult',
  types: () => [CertificateType, NothingToCertify] as const,
  resolveType: (value: object) => value.constructor as new () => CertificateType | NothingToCertify,
});
