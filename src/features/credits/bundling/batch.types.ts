import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Readable } from '../../../platform/authz/index.js';
import { NothingToCertify } from '../certifying/certificate.types.js';

/** Certificates of many people that are made, or were made, at once. */
@ObjectType('CertificateBatch')
@Readable()
export class BatchType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The session that they are of; null for all of the cohort.',
  })
  sessionTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the credit type; null for all.' })
  creditType!: string | null;

  @Field(() => Boolean, { description: 'Whether each is about the cohort as a whole.' })
  cumulative!: boolean;

  @Field(() => Boolean, { description: 'Whether all of them were tried, so that they can be taken out.' })
  done!: boolean;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'Documents made so far.' })
  made!: number;

  @Field(() => Int, { description: 'Documents that could not be made.' })
  failed!: number;

  @Field(() => [String], { description: 'Why not, each reason once.' })
  faults!: string[];

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  doneAt!: Date | null;
}

/** How asking for certificates of many went. */
export const PrepareResult = createUnionType({
  name: 'PrepareCertificatesResult',
  types: () => [BatchType, NothingToCertify] as const,
  resolveType: (value: object) => (value instanceof NothingToCertify ? NothingToCertify : BatchType),
});
