import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that is of no use after an instant. */
export class PlatformMailOrders1795525180800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE mail_message ADD useless_after TIMESTAMP WITH TIME ZONE`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE mail_message DROP COLUMN useless_after`);
  }
}
