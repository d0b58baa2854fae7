import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record of events can be added to by the application, and neither altered nor removed. */
export class PlatformAppendOnly1795599999999 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`revoke update, delete, truncate on table domain_event from spokewell_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`grant update, delete on table domain_event to spokewell_app`);
  }
}
