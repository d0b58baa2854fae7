import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The evaluation of sessions under the names of those who answer: forms, what is open for how long, and answers. */
export class SurveysEvaluation1796071753100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "evaluation_form" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "version" integer NOT NULL, "questions" jsonb NOT NULL, "window_days" integer NOT NULL, CONSTRAINT "CHK_931cb927f763b167e820f25343" CHECK (window_days between 1 and 365), CONSTRAINT "CHK_500ee1f547dc71ba7c138ec853" CHECK (version > 0), CONSTRAINT "PK_490ac2ce05cce13a03005a478f6" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_c3c20c88e76c7785bb9efbf498" ON "evaluation_form"  ("program_id", "version") ',
    );
    await queryRunner.query(
      'CREATE TABLE "evaluation_opening" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "form_version" integer NOT NULL, "questions" jsonb NOT NULL, "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "CHK_fb1af8e6c6fe5dc813baeaef58" CHECK (form_version >= 0), CONSTRAINT "PK_9789a75af03095d537e9852719a" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_6d43a01d80a349fdfc60d8ced4" ON "evaluation_opening"  ("cohort_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_10516525f2d8ab3ab367d64a24" ON "evaluation_opening"  ("session_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "evaluation_reopening" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid, "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, "opened_by" uuid NOT NULL, CONSTRAINT "PK_71db37567dde318ca9377b36780" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_f0098eb1e96059e957c4ee5e44" ON "evaluation_reopening"  ("opened_by") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_7973bcae9e0bc8c5fa88d36658" ON "evaluation_reopening"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_80599f89c524477c452cc2f0a2" ON "evaluation_reopening"  ("session_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "session_evaluation" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "answers" jsonb NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_448c838a46436d2b984632e3e3c" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_066df6f131f553cfd393024c03" ON "session_evaluation"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_340a03d2ae540e2a56fccce1c4" ON "session_evaluation"  ("cohort_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d9ba938638616823417ff028c3" ON "session_evaluation"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_form" ADD CONSTRAINT "FK_d89eadebf8ebffa26e1ce1d30f1" FOREIGN KEY ("hub_id", "program_id") REFERENCES "program"("hub_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_opening" ADD CONSTRAINT "FK_a203742813a92e9bbebe1d8f083" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_reopening" ADD CONSTRAINT "FK_f0098eb1e96059e957c4ee5e44d" FOREIGN KEY ("opened_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_reopening" ADD CONSTRAINT "FK_7973bcae9e0bc8c5fa88d36658f" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_reopening" ADD CONSTRAINT "FK_09e9c2fad360f4e3bb8490140c3" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "session_evaluation" ADD CONSTRAINT "FK_066df6f131f553cfd393024c035" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "session_evaluation" ADD CONSTRAINT "FK_1e1854cd45a07bb176b13288d02" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // A form that was asked, and more time that was given, are on record.
    await queryRunner.query('revoke update, delete, truncate on table evaluation_form from spokewell_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "session_evaluation" DROP CONSTRAINT "FK_1e1854cd45a07bb176b13288d02"',
    );
    await queryRunner.query(
      'ALTER TABLE "session_evaluation" DROP CONSTRAINT "FK_066df6f131f553cfd393024c035"',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_reopening" DROP CONSTRAINT "FK_09e9c2fad360f4e3bb8490140c3"',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_reopening" DROP CONSTRAINT "FK_7973bcae9e0bc8c5fa88d36658f"',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_reopening" DROP CONSTRAINT "FK_f0098eb1e96059e957c4ee5e44d"',
    );
    await queryRunner.query(
      'ALTER TABLE "evaluation_opening" DROP CONSTRAINT "FK_a203742813a92e9bbebe1d8f083"',
    );
    await queryRunner.query('ALTER TABLE "evaluation_form" DROP CONSTRAINT "FK_d89eadebf8ebffa26e1ce1d30f1"');
    await queryRunner.query('DROP INDEX "public"."IDX_d9ba938638616823417ff028c3"');
    await queryRunner.query('DROP INDEX "public"."IDX_340a03d2ae540e2a56fccce1c4"');
    await queryRunner.query('DROP INDEX "public"."IDX_066df6f131f553cfd393024c03"');
    await queryRunner.query('DROP TABLE "session_evaluation"');
    await queryRunner.query('DROP INDEX "public"."IDX_80599f89c524477c452cc2f0a2"');
    await queryRunner.query('DROP INDEX "public"."IDX_7973bcae9e0bc8c5fa88d36658"');
    await queryRunner.query('DROP INDEX "public"."IDX_f0098eb1e96059e957c4ee5e44"');
    await queryRunner.query('DROP TABLE "evaluation_reopening"');
    await queryRunner.query('DROP INDEX "public"."IDX_10516525f2d8ab3ab367d64a24"');
    await queryRunner.query('DROP INDEX "public"."IDX_6d43a01d80a349fdfc60d8ced4"');
    await queryRunner.query('DROP TABLE "evaluation_opening"');
    await queryRunner.query('DROP INDEX "public"."IDX_c3c20c88e76c7785bb9efbf498"');
    await queryRunner.query('DROP TABLE "evaluation_form"');
  }
}
