import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sheets of shared rooms, taken in as reports are: where the room is, and who handed it in. */
export class AttendanceRoomSheets1796074908347 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "attendance_import" ADD "label" text');
    await queryRunner.query('ALTER TABLE "attendance_import" ADD "handed_in_by" uuid');
    await queryRunner.query(
      'ALTER TABLE "attendance_import" ADD CONSTRAINT "CHK_b5fc345df891a226c2e9619e13" CHECK ((format = \'ROOM_SHEET\') = (handed_in_by is not null))',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_import" ADD CONSTRAINT "FK_e64cd3c38f902d2d83ec72dc511" FOREIGN KEY ("handed_in_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "attendance_import" DROP CONSTRAINT "FK_e64cd3c38f902d2d83ec72dc511"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_import" DROP CONSTRAINT "CHK_b5fc345df891a226c2e9619e13"',
    );
    await queryRunner.query('ALTER TABLE "attendance_import" DROP COLUMN "handed_in_by"');
    await queryRunner.query('ALTER TABLE "attendance_import" DROP COLUMN "label"');
  }
}
