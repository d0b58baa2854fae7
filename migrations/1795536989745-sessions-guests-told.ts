import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which language guests get mail, and of which start of their session they were told. */
export class SessionsGuestsTold1795536989745 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE guest_pass ADD language text NOT NULL DEFAULT 'en'`);
    await queryRunner.query(`ALTER TABLE guest_pass ADD told_start TIMESTAMP WITH TIME ZONE`);
    // Where a session was moved before, its guests can only be told of what comes.
    await queryRunner.query(
      `UPDATE guest_pass p SET told_start = s.starts_at FROM session s WHERE s.id = p.session_id`,
    );
    await queryRunner.query(`ALTER TABLE guest_pass ALTER COLUMN told_start SET NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE guest_pass DROP COLUMN told_start`);
    await queryRunner.query(`ALTER TABLE guest_pass DROP COLUMN language`);
  }
}
