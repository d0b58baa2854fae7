import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Row } from '../../../platform/database/index.js';

/** That an institution's account is a person of ours, for ever: later it is known by issuer and subject alone. */
@Entity()
@Index(['issuer', 'subject'], { unique: true })
@Index(['issuer', 'personId'], { unique: true })
@Index(['personId'])
@ForeignKey('Person', ['personId'], ['id'])
export class ProviderLink extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text')
  issuer!: string;

  @Column('text')
  subject!: string;
}
