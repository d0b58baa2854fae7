import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { RoleName } from '../../platform/authz/index.js';
import { HubRow } from '../../platform/database/index.js';

/** A role that a person holds at a scope: the whole hub, one program, or one cohort. */
@Entity('role_grant')
@Check(`role in ('hub_admin', 'program_lead', 'facilitator', 'faculty', 'ce_administrator', 'auditor')`)
@Index(['personId'], { where: 'revoked_at is null' })
@Index(['hubId'])
@ForeignKey('Hub', ['hubId'], ['id'])
@ForeignKey('Program', ['hubId', 'programId'], ['hubId', 'id'])
@ForeignKey('Person', ['personId'], ['id'])
export class Grant extends HubRow {
  @Column('uuid')
  personId!: string;

  @Column('text')
  role!: RoleName;

  @Column('uuid', { nullable: true })
  programId!: string | null;

  /** Of a later feature, so without a foreign key; the place is looked up when the role is given. */
  @Column('uuid', { nullable: true })
  cohortId!: string | null;

  /** From then on it is no longer held; null is for good. */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
