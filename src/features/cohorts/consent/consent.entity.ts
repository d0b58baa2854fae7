import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow, HubRow } from '../../../platform/database/index.js';

/** What a hub asks people to agree to when they register, in one language. A row for each version, never altered. */
@Entity()
@Index(['hubId', 'language', 'version'], { unique: true })
@Check('version > 0')
@ForeignKey('Hub', ['hubId'], ['id'])
export class ConsentText extends HubRow {
  /** BCP 47 language of the text. */
  @Column('text')
  language!: string;

  /** Counted in each language from one. */
  @Column('int')
  version!: number;

  @Column('text')
  body!: string;

  /** Whether people who agreed to an earlier one are asked at their next visit. */
  @Column('boolean')
  asksAgain!: boolean;
}

/** That a person agreed to a version of a text, and when (`createdAt`). Never altered. */
@Entity()
@Index(['hubId', 'personId', 'createdAt'])
@Index(['enrollmentId'])
@ForeignKey('Person', ['personId'], ['id'])
@ForeignKey('ConsentText', ['textId'], ['id'])
@ForeignKey(
  'Enrollment',
  ['hubId', 'programId', 'cohortId', 'enrollmentId'],
  ['hubId', 'programId', 'cohortId', 'id'],
)
export class Consent extends CohortRow {
  @Column('uuid')
  enrollmentId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  textId!: string;

  @Column('text')
  language!: string;

  @Column('int')
  version!: number;
}
