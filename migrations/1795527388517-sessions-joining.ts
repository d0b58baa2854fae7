import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joining: versions of people’s links, personal addresses of meetings, and guest passes. */
export class SessionsJoining1795527388517 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "join_version" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "CHK_dd83e278fd413c3c683067bba0" CHECK (version > 0), CONSTRAINT "PK_9e37836d2d2f77895a5b92623a8" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_312b40ab3dee6e019a8cc5531b" ON "join_version"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "personal_meeting_link" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid, "series_id" uuid, "person_id" uuid NOT NULL, "url" text NOT NULL, CONSTRAINT "CHK_128f6d77f5df070dc59addc7bb" CHECK ((session_id is null) <> (series_id is null)), CONSTRAINT "PK_7a80398d4f2e7a275042c163636" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_17581f06eee43b5f7244cf0141" ON "personal_meeting_link"  ("series_id", "person_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_acbf046f9fd8807ba209b4f6d5" ON "personal_meeting_link"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "guest_pass" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "email_key" text NOT NULL, "secret_hash" text NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_0c20e7edde6cf7e40a2f5130b5c" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_0bf6dd0adaaa80bf71547f0463" ON "guest_pass"  ("secret_hash") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_9dfb3545cc43dedf0a7695fa98" ON "guest_pass"  ("session_id", "email_key") WHERE revoked_at is null',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_5c25fb0723f0633096b591bfec" ON "guest_pass"  ("hub_id", "email_key") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_5af30a764291ebda69cbcbf256" ON "guest_pass"  ("session_id", "id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "join_version" ADD CONSTRAINT "FK_312b40ab3dee6e019a8cc5531b7" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "personal_meeting_link" ADD CONSTRAINT "FK_2164dc5416f2eed673e60771793" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "personal_meeting_link" ADD CONSTRAINT "FK_ec8a971be8b55b59fe771490808" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "series_id") REFERENCES "series"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "personal_meeting_link" ADD CONSTRAINT "FK_fc3d7b3a76a1f380da24cbbef7d" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "guest_pass" ADD CONSTRAINT "FK_bd516466d1ef4434a07f93f996a" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "guest_pass" DROP CONSTRAINT "FK_bd516466d1ef4434a07f93f996a"');
    await queryRunner.query(
      'ALTER TABLE "personal_meeting_link" DROP CONSTRAINT "FK_fc3d7b3a76a1f380da24cbbef7d"',
    );
    await queryRunner.query(
      'ALTER TABLE "personal_meeting_link" DROP CONSTRAINT "FK_ec8a971be8b55b59fe771490808"',
    );
    await queryRunner.query(
      'ALTER TABLE "personal_meeting_link" DROP CONSTRAINT "FK_2164dc5416f2eed673e60771793"',
    );
    await queryRunner.query('ALTER TABLE "join_version" DROP CONSTRAINT "FK_312b40ab3dee6e019a8cc5531b7"');
    await queryRunner.query('DROP INDEX "public"."IDX_5af30a764291ebda69cbcbf256"');
    await queryRunner.query('DROP INDEX "public"."IDX_5c25fb0723f0633096b591bfec"');
    await queryRunner.query('DROP INDEX "public"."IDX_9dfb3545cc43dedf0a7695fa98"');
    await queryRunner.query('DROP INDEX "public"."IDX_0bf6dd0adaaa80bf71547f0463"');
    await queryRunner.query('DROP TABLE "guest_pass"');
    await queryRunner.query('DROP INDEX "public"."IDX_acbf046f9fd8807ba209b4f6d5"');
    await queryRunner.query('DROP INDEX "public"."IDX_17581f06eee43b5f7244cf0141"');
    await queryRunner.query('DROP TABLE "personal_meeting_link"');
    await queryRunner.query('DROP INDEX "public"."IDX_312b40ab3dee6e019a8cc5531b"');
    await queryRunner.query('DROP TABLE "join_version"');
  }
}
