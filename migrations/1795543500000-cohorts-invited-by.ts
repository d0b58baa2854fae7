import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sent an invitation last, so that its mail can speak their language. */
export class CohortsInvitedBy1795543500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "cohort_invitation" ADD "by_id" uuid');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "cohort_invitation" DROP COLUMN "by_id"');
  }
}
