import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '../../database/columns.js';

/** What came back from an address: its mail, or the word that it is not wanted. */
export const MARKS = ['returned', 'complained'] as const;
/** One of {@link MARKS}. */
export type Mark = (typeof MARKS)[number];

/** That mail to an address comes back, or was complained about. Whose it is cannot be told from the row. */
@Entity()
@Check(`mark in ('returned', 'complained')`)
@Index(['addressHash'], { unique: true })
export class AddressMark extends Row {
  /** An HMAC of the address: see `AddressMarks.hashOf`. */
  @Column('text')
  addressHash!: string;

  /** A complaint outweighs a return, and is not taken back by one. */
  @Column('text')
  mark!: Mark;

  /** The enhanced status code of RFC 3463, such as 5.1.1, where there was one; empty for a complaint. */
  @Column('text')
  status!: string;
}
