import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CohortRow } from '../../platform/database/index.js';
import type { ReleaseFigures } from './release-figures.types.js';
import type { ReleaseLegend } from './release-legend.js';

/**
 * A frozen outcome report: what came out of the disclosure rules for a closed wave, and nothing else. It is never
 * altered: PostgreSQL refuses it.
 */
@Entity()
@Index(['cohortId', 'number'], { unique: true })
@Index(['waveId'], { unique: true })
@Check('number >= 1')
@ForeignKey('Cohort', ['hubId', 'programId', 'cohortId'], ['hubId', 'programId', 'id'])
@ForeignKey('Wave', ['waveId'], ['id'])
export class Release extends CohortRow {
  @Column('uuid')
  waveId!: string;

  /** Counts up within the cohort, from 1 and without a gap. */
  @Column('int')
  number!: number;

  /** `json`, not `jsonb`: it is a document that was signed off, kept letter by letter. */
  @Column('json')
  figures!: ReleaseFigures;

  /** What the codes in the figures stand for. */
  @Column('json')
  legend!: ReleaseLegend;

  /** The figures' own hash. */
  @Column('text')
  hash!: string;
}
