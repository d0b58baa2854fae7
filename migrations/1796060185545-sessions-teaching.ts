import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is for who teaches alone, and what they add themselves by their own link. */
export class SessionsTeaching1796060185545 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "session_material" ADD "for_faculty" boolean NOT NULL DEFAULT false',
    );
    await queryRunner.query('ALTER TABLE "session_material" ADD "added_by" uuid');
    await queryRunner.query(
      'ALTER TABLE "session_material" ADD CONSTRAINT "FK_40019492fa43bc6a48f721f43c9" FOREIGN KEY ("added_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "session_material" DROP CONSTRAINT "FK_40019492fa43bc6a48f721f43c9"',
    );
    await queryRunner.query('ALTER TABLE "session_material" DROP COLUMN "added_by"');
    await queryRunner.query('ALTER TABLE "session_material" DROP COLUMN "for_faculty"');
  }
}
