import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { AnswerSheet } from './answer-sheet.types.js';

// None of these tables may ever get a time, a sequence, a person, or a column that two of them share besides the wave.

/**
 * That a link was used: a hash that only the holder of the wave's secret can compute from an invitation. Deleted at
 * closing.
 */
@Entity()
@ForeignKey('Wave', ['waveId'], ['id'])
export class SpentToken {
  @PrimaryColumn('uuid')
  waveId!: string;

  @PrimaryColumn('text')
  tokenHash!: string;
}

/** A sealed answer: see `cast-ballot.ts` for why its row tells neither order nor time. Deleted at closing. */
@Entity()
@ForeignKey('Wave', ['waveId'], ['id'])
export class Ballot {
  @PrimaryColumn('uuid')
  waveId!: string;

  /** Random, and another one whenever the box is stirred. */
  @PrimaryColumn('uuid')
  id!: string;

  /** An age file; in one wave all are of the same length. */
  @Column('bytea')
  sealed!: Buffer;
}

/** An opened answer, written at closing: shuffled, under a new random id, without profession, attendance or time. */
@Entity()
@ForeignKey('Wave', ['waveId'], ['id'])
export class Answer {
  @PrimaryColumn('uuid')
  waveId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('jsonb')
  answers!: AnswerSheet;
}

/**
 * The figures of one group on one scale, worked out at closing: all that is left of who belonged to which group.
 * Only groups of enough answers are kept, and only where what is left out stays hidden too (`cells.rules.ts`).
 */
@Entity()
@ForeignKey('Wave', ['waveId'], ['id'])
export class WaveCell {
  @PrimaryColumn('uuid')
  waveId!: string;

  /** Name of the dimension in the wave's strata. */
  @PrimaryColumn('text')
  dimension!: string;

  /** Place of the category in the dimension. */
  @PrimaryColumn('int')
  category!: number;

  /** Code of the instrument. */
  @PrimaryColumn('text')
  instrument!: string;

  /** Name of the subscale. */
  @PrimaryColumn('text')
  scale!: string;

  /** Answers with a score at both points. */
  @Column('int')
  n!: number;

  @Column('double precision')
  sumBefore!: number;

  @Column('double precision')
  sumNow!: number;

  /** Of the difference now − before. */
  @Column('double precision')
  sumDifference!: number;

  @Column('double precision')
  squaresBefore!: number;

  @Column('double precision')
  squaresNow!: number;

  @Column('double precision')
  squaresDifference!: number;
}
