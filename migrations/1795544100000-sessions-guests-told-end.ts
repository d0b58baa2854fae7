import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which end of their session guests were told. */
export class SessionsGuestsToldEnd1795544100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE guest_pass ADD told_end TIMESTAMP WITH TIME ZONE`);
    // Where a session got longer before, its guests can only be told of what comes.
    await queryRunner.query(
      `UPDATE guest_pass p SET told_end = s.ends_at FROM session s WHERE s.id = p.session_id`,
    );
    await queryRunner.query(`ALTER TABLE guest_pass ALTER COLUMN told_end SET NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE guest_pass DROP COLUMN told_end`);
  }
}
