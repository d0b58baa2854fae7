import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { HubRow } from '../../../platform/database/index.js';

/** What the CE office made of a statement: nothing to mitigate, mitigated, or not to teach or plan. */
export const REVIEW_OUTCOMES = ['none', 'mitigated', 'barred'] as const;
/** One of {@link REVIEW_OUTCOMES}. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What the CE office made of a statement of financial relationships. Rows are only ever added; the newest one counts. */
@Entity()
@Index(['disclosureId', 'id'])
@Index(['reviewedBy'])
@Check(`outcome in ('none', 'mitigated', 'barred')`)
@Check(`(outcome = 'mitigated') = (mitigation is not null)`)
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Disclosure', ['disclosureId'], ['id'])
@ForeignKey('Person', ['reviewedBy'], ['id'])
export class DisclosureReview extends HubRow {
  @Column('uuid')
  disclosureId!: string;

  @Column('text')
  outcome!: ReviewOutcome;

  /** How the relationships were mitigated; null for the other outcomes. Learners read that they were, not how. */
  @Column('text', { nullable: true })
  mitigation!: string | null;

  @Column('uuid')
  reviewedBy!: string;
}
