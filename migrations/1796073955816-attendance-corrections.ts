import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections of their attendance that learners ask for, and the answers. */
export class AttendanceCorrections1796073955816 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "attendance_correction" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "state" text NOT NULL, "words" text NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE, "ends_at" TIMESTAMP WITH TIME ZONE, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by" uuid, "answer" text, "adjustment_id" uuid, CONSTRAINT "CHK_f4613a3aa8f60bce3fe7b34142" CHECK (ends_at > starts_at), CONSTRAINT "CHK_43b867f9557b96dea1b54fff6f" CHECK ((state = \'accepted\') = (adjustment_id is not null)), CONSTRAINT "CHK_90822ad7dd7ed20834fab01fc9" CHECK ((answered_at is null) = (answered_by is null)), CONSTRAINT "CHK_89b85391366f282a533a74a3fc" CHECK ((state = \'open\') = (answered_at is null)), CONSTRAINT "CHK_98ecba17c06216ff93bd374cdf" CHECK (state in (\'open\', \'accepted\', \'declined\')), CONSTRAINT "PK_78dd08875e17578a3c8fe9b1b74" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_0f430d963e5f83600e85214eec" ON "attendance_correction"  ("person_id", "id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_fc254b91cd289e8e15239d77fe" ON "attendance_correction"  ("cohort_id", "state", "id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_5c618f451ed553ab504bca6f33" ON "attendance_correction"  ("session_id", "person_id") WHERE state = \'open\'',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" ADD CONSTRAINT "FK_d1f9b40ac881e314854f1fe6d59" FOREIGN KEY ("answered_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" ADD CONSTRAINT "FK_7195bf8e021979af51b2d1c5527" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" ADD CONSTRAINT "FK_544521b5d484a1ee9d930de4d78" FOREIGN KEY ("adjustment_id") REFERENCES "attendance_adjustment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" ADD CONSTRAINT "FK_3532f101723ebf8787489e25047" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" DROP CONSTRAINT "FK_3532f101723ebf8787489e25047"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" DROP CONSTRAINT "FK_544521b5d484a1ee9d930de4d78"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" DROP CONSTRAINT "FK_7195bf8e021979af51b2d1c5527"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_correction" DROP CONSTRAINT "FK_d1f9b40ac881e314854f1fe6d59"',
    );
    await queryRunner.query('DROP INDEX "public"."IDX_5c618f451ed553ab504bca6f33"');
    await queryRunner.query('DROP INDEX "public"."IDX_fc254b91cd289e8e15239d77fe"');
    await queryRunner.query('DROP INDEX "public"."IDX_0f430d963e5f83600e85214eec"');
    await queryRunner.query('DROP TABLE "attendance_correction"');
  }
}
