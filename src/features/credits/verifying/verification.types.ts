import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import type { HeldCertificate } from '../certifying/certificate.reader.js';
import { creditWords, daysOf } from '../certifying/certificate.rules.js';
import { CertificateStateType } from '../certifying/certificate.types.js';

/** What anybody may know of a certificate whose serial they have: this, and nothing else. */
@ObjectType()
@Readable()
export class VerifiedCertificate {
  @Field(() => String, { nullable: true, description: 'Null where the holder had their name taken away.' })
  name!: string | null;

  @Field(() => String, { description: 'Of the session or the cohort.' })
  title!: string;

  @Field(() => String, { description: 'The day, or from which to which, in English.' })
  date!: string;

  @Field(() => String, { description: 'Such as `0.75 contact hours`.' })
  credit!: string;

  @Field(() => CertificateStateType)
  state!: string;
}

/** There is no certificate of this serial; what is no serial at all gets the same answer. */
@ObjectType()
@Readable()
export class NoSuchCertificate {
  @Field(() => String)
  message: string = 'No certificate has this serial. Compare it with the document, character by character.';
}

/** What verifying a serial comes to. */
export const VerificationResult = createUnionType({
  name: 'VerifyCertificateResult',
  types: () => [VerifiedCertificate, NoSuchCertificate] as const,
  resolveType: (value: object) => value.constructor as new () => VerifiedCertificate | NoSuchCertificate,
});

/** What is shown of a certificate, to anybody. */
export function shownVerification(certificate: HeldCertificate | null): typeof VerificationResult {
  if (!certificate) return new NoSuchCertificate();
  const { facts, creditType, holder, erased, state } = certificate;
  const { amount, unit, mark } = creditWords(creditType, certificate.amount, facts);
  return Object.assign(new VerifiedCertificate(), {
    name: erased ? null : (holder?.name ?? null),
    title: facts.title,
    date: daysOf(facts.lines),
    credit: `${amount} ${unit}${mark}`,
    state,
  });
}
