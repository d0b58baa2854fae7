import { Column, PrimaryColumn } from 'typeorm';

/** What every row has: an identifier given by `Ids`, and the instant of its making. */
export abstract class Row {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A row that belongs to one hub for ever. */
export abstract class HubRow extends Row {
  @Column('uuid')
  hubId!: string;
}

/** A row that belongs to one program of one hub for ever. */
export abstract class ProgramRow extends HubRow {
  @Column('uuid')
  programId!: string;
}

/** A row that belongs to one cohort for ever; list scope and totals use only these three ids. */
export abstract class CohortRow extends ProgramRow {
  @Column('uuid')
  cohortId!: string;
}
