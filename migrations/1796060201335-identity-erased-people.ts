import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever was erased stays as a row without name and address, so that figures go on adding up. */
export class IdentityErasedPeople1796060201335 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "person" ADD "erased_at" TIMESTAMP WITH TIME ZONE');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "person" DROP COLUMN "erased_at"');
  }
}
