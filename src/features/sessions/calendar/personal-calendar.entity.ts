import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/** How sessions come into a person's calendar: by an address to subscribe to, or by mailed invitations. Never by both. */
export const CALENDAR_CHOICES = ['feed', 'invitations'] as const;
/** One of {@link CALENDAR_CHOICES}. */
export type CalendarChoice = (typeof CALENDAR_CHOICES)[number];

/**
 * For whoever has not chosen. Mail asks nothing of people and works in every calendar; an address has to be put in by
 * hand, and many calendars look at it only once a day.
 */
export const CALENDAR_DEFAULT: CalendarChoice = 'invitations';

/**
 * What a person chose for their calendar, and the secret address of their own feed. Calendars cannot sign in, so
 * whoever knows the address reads it; a reset makes the old address unknown. The secret is kept as it is, for it has
 * to be shown again to its owner.
 */
@Entity()
@Index(['personId'], { unique: true })
@Index(['secret'], { unique: true })
@Check(`wants in ('feed', 'invitations')`)
@ForeignKey('Person', ['personId'], ['id'])
export class PersonalCalendar extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text')
  wants!: CalendarChoice;

  /** 256 random bits behind a prefix. */
  @Column('text')
  secret!: string;

  /** When the address was last made anew. */
  @Column('timestamptz')
  secretSince!: Date;
}
