import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a person's presence counts towards credit, beside how long they were there. */
export class AttendanceCreditableSeconds1796065705575 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "attendance_record" ADD "creditable_seconds" integer NOT NULL DEFAULT 0',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_record" ADD CONSTRAINT "CHK_16315a00cb5448e6bdb1fd844e" CHECK (creditable_seconds between 0 and seconds)',
    );
    // What was recorded before is worked out anew: until then none of it counts towards credit.
    await queryRunner.query(
      `INSERT INTO delivery (id, handler, queue, subject_id, occurrence, state, due_at, attempt, failures)
       SELECT gen_random_uuid(), 'attendance.recount', 'work', session_id, 'creditable-seconds', 'pending', now(), 0, 0
         FROM (SELECT DISTINCT session_id FROM attendance_record) recorded`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM delivery WHERE handler = 'attendance.recount'`);
    await queryRunner.query(
      'ALTER TABLE "attendance_record" DROP CONSTRAINT "CHK_16315a00cb5448e6bdb1fd844e"',
    );
    await queryRunner.query('ALTER TABLE "attendance_record" DROP COLUMN "creditable_seconds"');
  }
}
