import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '../database/columns.js';

/** A file that people gave us: kept in the database, so that every process and every back-up has it. */
@Entity()
@Index(['hubId'])
@Check('size > 0')
export class StoredFile extends Row {
  /** The hub whose file it is. */
  @Column('uuid')
  hubId!: string;

  /** As it was called where it came from, without a path, and with the ending of what its content is. */
  @Column('text')
  name!: string;

  /** As its content tells, whatever its name says. */
  @Column('text')
  mediaType!: string;

  /** Bytes. */
  @Column('int')
  size!: number;

  @Column('bytea', { select: false })
  content!: Buffer;
}
