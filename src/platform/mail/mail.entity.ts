import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '../database/columns.js';

/** The states of a mail. `unknown`: the process died while it was being handed over, and it is not sent again. */
export type MailState = 'queued' | 'claimed' | 'sent' | 'unknown' | 'failed' | 'dropped';

/** One mail to one person, known by what it is about; its text is made when it is sent and never kept. */
@Entity()
@Check(`state in ('queued', 'claimed', 'sent', 'unknown', 'failed', 'dropped')`)
@Index(['template', 'subjectId', 'recipientId', 'occurrence'], { unique: true })
@Index(['recipientId'])
export class MailMessage extends Row {
  @Column('text')
  template!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('uuid')
  recipientId!: string;

  /** Tells one occasion from another; empty where there is only one. */
  @Column('text')
  occurrence!: string;

  @Column('text')
  state!: MailState;

  /** After this instant it is of no use, and is not sent. */
  @Column('timestamptz', { nullable: true })
  uselessAfter!: Date | null;

  /** Until then the process that claimed it is trusted to be alive. */
  @Column('timestamptz', { nullable: true })
  claimedUntil!: Date | null;

  /** Null until sent, and for ever in discreet mail. */
  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
