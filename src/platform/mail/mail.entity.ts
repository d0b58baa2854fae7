import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '../database/columns.js';

/** The states of a mail. `unknown`: the process died while it was being handed over, and it is not sent again. */
export type MailState = 'queued' | 'claimed' | 'sent' | 'unknown' | 'failed' | 'dropped';

/**
 * Why a mail did not go out, or did not arrive: its recipient does not want its kind; there was nothing left to say; it
 * was too late; the relay would not take it; its address is marked, or became so by this very mail.
 */
export const MAIL_REASONS = ['unwanted', 'void', 'late', 'refused', 'returned', 'complained'] as const;
/** One of {@link MAIL_REASONS}. */
export type MailReason = (typeof MAIL_REASONS)[number];

/** One mail to one person, known by what it is about; its text is made when it is sent and never kept. */
@Entity()
@Check(`state in ('queued', 'claimed', 'sent', 'unknown', 'failed', 'dropped')`)
@Check(`reason in ('unwanted', 'void', 'late', 'refused', 'returned', 'complained')`)
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

  /** Null for what went out and was not heard of again, and for ever in discreet mail. */
  @Column('text', { nullable: true })
  reason!: MailReason | null;

  /** To find the address by, should this mail come back: an HMAC of it. Null until sent, and in discreet mail. */
  @Column('text', { nullable: true })
  addressHash!: string | null;

  /** Null until sent, and for ever in discreet mail. */
  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
