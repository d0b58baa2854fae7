import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hubs ask their people beyond their profiles, in versions of words, and what people answer. */
export class ProgramsQuestions1796060493850 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "hub_question" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "kind" text NOT NULL, "retired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_957f247474bc64bef866ba0c29" CHECK (kind in (\'one\', \'several\', \'text\')), CONSTRAINT "PK_da922a5fb3ed7454f07b95dfb4d" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_c47e13ec0220d29a54a43329ef" ON "hub_question"  ("hub_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "hub_question_version" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "question_id" uuid NOT NULL, "version" integer NOT NULL, "words" jsonb NOT NULL, CONSTRAINT "CHK_8c9137cbb0150d38c7b9ea1dad" CHECK (version > 0), CONSTRAINT "PK_e97a97c3941f6d55a36fe68cbb9" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_43dc3a40950019d0d94ce698c5" ON "hub_question_version"  ("question_id", "version") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_3b48f7a37f47d3d83e29c361e8" ON "hub_question_version"  ("hub_id", "question_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "hub_answer" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "question_id" uuid NOT NULL, "version_id" uuid NOT NULL, "person_id" uuid NOT NULL, "declined" boolean NOT NULL, "choices" integer array NOT NULL, "text" text, CONSTRAINT "PK_071a8be995d51460827ee44893b" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_6a43f3e6450c7f52a5fa05fbc2" ON "hub_answer"  ("person_id") ');
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_578dad5bbe42eade9056544ff0" ON "hub_answer"  ("question_id", "person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "hub_question" ADD CONSTRAINT "FK_bc31020cf815b0ced2301b57f07" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "hub_question_version" ADD CONSTRAINT "FK_fe243e2900afd24bc03e2d681d4" FOREIGN KEY ("hub_id", "question_id") REFERENCES "hub_question"("hub_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "hub_answer" ADD CONSTRAINT "FK_6a43f3e6450c7f52a5fa05fbc2b" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "hub_answer" ADD CONSTRAINT "FK_5c99728e06c5a80d998109b5ac1" FOREIGN KEY ("hub_id", "question_id", "version_id") REFERENCES "hub_question_version"("hub_id","question_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // What was answered stays under the words that were read.
    await queryRunner.query(
      'revoke update, delete, truncate on table hub_question_version from spokewell_app',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "hub_answer" DROP CONSTRAINT "FK_5c99728e06c5a80d998109b5ac1"');
    await queryRunner.query('ALTER TABLE "hub_answer" DROP CONSTRAINT "FK_6a43f3e6450c7f52a5fa05fbc2b"');
    await queryRunner.query(
      'ALTER TABLE "hub_question_version" DROP CONSTRAINT "FK_fe243e2900afd24bc03e2d681d4"',
    );
    await queryRunner.query('ALTER TABLE "hub_question" DROP CONSTRAINT "FK_bc31020cf815b0ced2301b57f07"');
    await queryRunner.query('DROP INDEX "public"."IDX_578dad5bbe42eade9056544ff0"');
    await queryRunner.query('DROP INDEX "public"."IDX_6a43f3e6450c7f52a5fa05fbc2"');
    await queryRunner.query('DROP TABLE "hub_answer"');
    await queryRunner.query('DROP INDEX "public"."IDX_3b48f7a37f47d3d83e29c361e8"');
    await queryRunner.query('DROP INDEX "public"."IDX_43dc3a40950019d0d94ce698c5"');
    await queryRunner.query('DROP TABLE "hub_question_version"');
    await queryRunner.query('DROP INDEX "public"."IDX_c47e13ec0220d29a54a43329ef"');
    await queryRunner.query('DROP TABLE "hub_question"');
  }
}
