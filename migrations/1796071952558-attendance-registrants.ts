import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who registered for the meetings of sessions, as the meeting tool tells it: a key by which people are known again. */
export class AttendanceRegistrants1796071952558 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "registrant_list" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "state" text NOT NULL, "meeting_id" text, "whole_series" boolean NOT NULL, "read_by" uuid NOT NULL, "committed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_6cf06e382c06fe53b3c220de72" CHECK ((state = \'committed\') = (committed_at is not null)), CONSTRAINT "CHK_7dfee5e65e056834056fb4f7fb" CHECK (state in (\'preview\', \'committed\')), CONSTRAINT "PK_8c5a7843d7e335176e06827b954" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_33c8266ffe4691bf08b35d6a63" ON "registrant_list"  ("session_id") WHERE state = \'preview\'',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_965dbd05846f99b14756e3e4a1" ON "registrant_list"  ("hub_id", "program_id", "cohort_id", "session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_58912fb609e40a76242fd69d71" ON "registrant_list"  ("session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "meeting_registrant" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "list_id" uuid NOT NULL, "position" integer NOT NULL, "meeting_id" text, "registrant_id" text, "name" text NOT NULL, "email" text, "join_url" text, "person_id" uuid, "match_kind" text, "suggested_person_id" uuid, CONSTRAINT "CHK_44af665ec15c1024b9a8f1503b" CHECK ((match_kind is null or match_kind = \'guest\') = (person_id is null)), CONSTRAINT "CHK_63667a7f0fbefc585ed0cb83d2" CHECK (match_kind in (\'email\', \'name\', \'confirmed\', \'guest\')), CONSTRAINT "PK_0afe47600b0bf48c05ab0ed5f5d" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_f5fd97e327009f3a1dd2ff355c" ON "meeting_registrant"  ("cohort_id", "registrant_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d96beb49c7501fe9fd7a912343" ON "meeting_registrant"  ("list_id", "position") ',
    );
    await queryRunner.query(
      'ALTER TABLE "registrant_list" ADD CONSTRAINT "FK_ab4d0dba906b2d16e4d54b03e8d" FOREIGN KEY ("read_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "registrant_list" ADD CONSTRAINT "FK_05ec84587b5fbd363f79fe27699" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" ADD CONSTRAINT "FK_a92a58a8ac7f2711feaf39811dc" FOREIGN KEY ("suggested_person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" ADD CONSTRAINT "FK_4a36b8897478384b455149600b7" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" ADD CONSTRAINT "FK_0a71cb09d8216ae9ee886855139" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id", "list_id") REFERENCES "registrant_list"("hub_id","program_id","cohort_id","session_id","id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" DROP CONSTRAINT "FK_0a71cb09d8216ae9ee886855139"',
    );
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" DROP CONSTRAINT "FK_4a36b8897478384b455149600b7"',
    );
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" DROP CONSTRAINT "FK_a92a58a8ac7f2711feaf39811dc"',
    );
    await queryRunner.query('ALTER TABLE "registrant_list" DROP CONSTRAINT "FK_05ec84587b5fbd363f79fe27699"');
    await queryRunner.query('ALTER TABLE "registrant_list" DROP CONSTRAINT "FK_ab4d0dba906b2d16e4d54b03e8d"');
    await queryRunner.query('DROP INDEX "public"."IDX_d96beb49c7501fe9fd7a912343"');
    await queryRunner.query('DROP INDEX "public"."IDX_f5fd97e327009f3a1dd2ff355c"');
    await queryRunner.query('DROP TABLE "meeting_registrant"');
    await queryRunner.query('DROP INDEX "public"."IDX_58912fb609e40a76242fd69d71"');
    await queryRunner.query('DROP INDEX "public"."IDX_965dbd05846f99b14756e3e4a1"');
    await queryRunner.query('DROP INDEX "public"."IDX_33c8266ffe4691bf08b35d6a63"');
    await queryRunner.query('DROP TABLE "registrant_list"');
  }
}
