import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a session is beside its time: states, agenda, faculty, materials, what really was; files; holidays. */
export class SessionsScheduling1795525585040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "session" DROP CONSTRAINT "CHK_6213bf2d50bf12339d456f2651"');
    await queryRunner.query(
      'CREATE TABLE "agenda_segment" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "position" integer NOT NULL, "kind" text NOT NULL, "title" text NOT NULL, "minutes" integer NOT NULL, "credit_bearing" boolean NOT NULL, "led_by" text, CONSTRAINT "CHK_0d0cf80d254f6934ad3dd63b5c" CHECK (position >= 0), CONSTRAINT "CHK_b1453743a28fc9ea6634d695e3" CHECK (minutes between 1 and 720), CONSTRAINT "PK_37f9e22658b0e67646c0d637bf1" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_e4e30ce84d7c1a363443d130c6" ON "agenda_segment"  ("session_id", "position") ',
    );
    await queryRunner.query(
      'CREATE TABLE "faculty_slot" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "part" text NOT NULL, "substitute_for" uuid, CONSTRAINT "PK_0e75cf1e51ab263246763600d9b" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_22aaf52bf036e1f4afa8320d80" ON "faculty_slot"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_1bc02e258cdeb9c0e16d70ee50" ON "faculty_slot"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "session_material" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "title" text NOT NULL, "url" text, "file_id" uuid, CONSTRAINT "CHK_289538a7b4588dae0721e70859" CHECK ((url is null) <> (file_id is null)), CONSTRAINT "PK_6533ed738c2e6c9e1ee334021b9" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_e363f873221e5250477d6f1dde" ON "session_material"  ("session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "times_correction" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "reason" text NOT NULL, "before" jsonb NOT NULL, "after" jsonb NOT NULL, CONSTRAINT "PK_d971989b46e076d10d3506fb31b" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_15ca4ba415132245b8d54863d5" ON "times_correction"  ("session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "holiday" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "day" text NOT NULL, "name" text NOT NULL, CONSTRAINT "PK_3e7492c25f80418a7aad0aec053" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_09e3896c0ad2d0533bf55de044" ON "holiday"  ("hub_id", "day") ',
    );
    await queryRunner.query(
      'CREATE TABLE "stored_file" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "content" bytea NOT NULL, CONSTRAINT "CHK_296ad0f40874ef9d837b05dc9a" CHECK (size > 0), CONSTRAINT "PK_e140967af84027b493a3ff04fbb" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_f3c9e3abeb073c8991304e2bac" ON "stored_file"  ("hub_id") ');
    await queryRunner.query('ALTER TABLE "session" ADD "format" text NOT NULL DEFAULT \'rounds\'');
    await queryRunner.query('ALTER TABLE "session" ADD "objectives" text array NOT NULL DEFAULT \'{}\'');
    await queryRunner.query('ALTER TABLE "session" ADD "meeting_url" text');
    await queryRunner.query('ALTER TABLE "session" ADD "recording_url" text');
    await queryRunner.query('ALTER TABLE "session" ADD "notes" text');
    await queryRunner.query('ALTER TABLE "session" ADD "capacity" integer');
    await queryRunner.query('ALTER TABLE "session" ADD "actual_start" TIMESTAMP WITH TIME ZONE');
    await queryRunner.query('ALTER TABLE "session" ADD "actual_end" TIMESTAMP WITH TIME ZONE');
    await queryRunner.query('ALTER TABLE "session" ADD "breaks" jsonb NOT NULL DEFAULT \'[]\'');
    await queryRunner.query(
      'ALTER TABLE "session" ADD CONSTRAINT "CHK_5b29eea26b702a89ccbbbcfba4" CHECK (actual_end is null or actual_start is null or actual_end > actual_start)',
    );
    await queryRunner.query(
      'ALTER TABLE "session" ADD CONSTRAINT "CHK_6a5f386ead9ed2caa63fba57d6" CHECK (capacity is null or capacity > 0)',
    );
    await queryRunner.query(
      "ALTER TABLE \"session\" ADD CONSTRAINT \"CHK_517e47d2c85742c386376a9b95\" CHECK (format in ('rounds', 'workgroup', 'listening'))",
    );
    await queryRunner.query(
      "ALTER TABLE \"session\" ADD CONSTRAINT \"CHK_5a1c354954cdccaf96a64c7a2b\" CHECK (state in ('draft', 'scheduled', 'live', 'held', 'cancelled'))",
    );
    await queryRunner.query(
      'ALTER TABLE "agenda_segment" ADD CONSTRAINT "FK_d35e1a5fca92e6664dac1e2298d" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "faculty_slot" ADD CONSTRAINT "FK_22aaf52bf036e1f4afa8320d80a" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "faculty_slot" ADD CONSTRAINT "FK_6db60beb95696496b49e536791a" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "session_material" ADD CONSTRAINT "FK_f993323ee233e2cca1b111f88da" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "session_material" ADD CONSTRAINT "FK_be8221e0f67eb09fb443f9d11e3" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "times_correction" ADD CONSTRAINT "FK_d43687192f1de338bba121de3ae" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "holiday" ADD CONSTRAINT "FK_28578170bea7b2bf9726f38582a" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // What is over already was held: later changes of its time would rewrite history.
    await queryRunner.query(
      `update session set state = 'held' where state = 'scheduled' and ends_at <= now()`,
    );
    // Why times were corrected is on record for good.
    await queryRunner.query('revoke update, delete, truncate on table times_correction from spokewell_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "holiday" DROP CONSTRAINT "FK_28578170bea7b2bf9726f38582a"');
    await queryRunner.query(
      'ALTER TABLE "times_correction" DROP CONSTRAINT "FK_d43687192f1de338bba121de3ae"',
    );
    await queryRunner.query(
      'ALTER TABLE "session_material" DROP CONSTRAINT "FK_be8221e0f67eb09fb443f9d11e3"',
    );
    await queryRunner.query(
      'ALTER TABLE "session_material" DROP CONSTRAINT "FK_f993323ee233e2cca1b111f88da"',
    );
    await queryRunner.query('ALTER TABLE "faculty_slot" DROP CONSTRAINT "FK_6db60beb95696496b49e536791a"');
    await queryRunner.query('ALTER TABLE "faculty_slot" DROP CONSTRAINT "FK_22aaf52bf036e1f4afa8320d80a"');
    await queryRunner.query('ALTER TABLE "agenda_segment" DROP CONSTRAINT "FK_d35e1a5fca92e6664dac1e2298d"');
    await queryRunner.query('ALTER TABLE "session" DROP CONSTRAINT "CHK_5a1c354954cdccaf96a64c7a2b"');
    await queryRunner.query('ALTER TABLE "session" DROP CONSTRAINT "CHK_517e47d2c85742c386376a9b95"');
    await queryRunner.query('ALTER TABLE "session" DROP CONSTRAINT "CHK_6a5f386ead9ed2caa63fba57d6"');
    await queryRunner.query('ALTER TABLE "session" DROP CONSTRAINT "CHK_5b29eea26b702a89ccbbbcfba4"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "breaks"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "actual_end"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "actual_start"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "capacity"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "notes"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "recording_url"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "meeting_url"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "objectives"');
    await queryRunner.query('ALTER TABLE "session" DROP COLUMN "format"');
    await queryRunner.query('DROP INDEX "public"."IDX_f3c9e3abeb073c8991304e2bac"');
    await queryRunner.query('DROP TABLE "stored_file"');
    await queryRunner.query('DROP INDEX "public"."IDX_09e3896c0ad2d0533bf55de044"');
    await queryRunner.query('DROP TABLE "holiday"');
    await queryRunner.query('DROP INDEX "public"."IDX_15ca4ba415132245b8d54863d5"');
    await queryRunner.query('DROP TABLE "times_correction"');
    await queryRunner.query('DROP INDEX "public"."IDX_e363f873221e5250477d6f1dde"');
    await queryRunner.query('DROP TABLE "session_material"');
    await queryRunner.query('DROP INDEX "public"."IDX_1bc02e258cdeb9c0e16d70ee50"');
    await queryRunner.query('DROP INDEX "public"."IDX_22aaf52bf036e1f4afa8320d80"');
    await queryRunner.query('DROP TABLE "faculty_slot"');
    await queryRunner.query('DROP INDEX "public"."IDX_e4e30ce84d7c1a363443d130c6"');
    await queryRunner.query('DROP TABLE "agenda_segment"');
    await queryRunner.query(
      'ALTER TABLE "session" ADD CONSTRAINT "CHK_6213bf2d50bf12339d456f2651" CHECK ((state = ANY (ARRAY[\'scheduled\'::text, \'cancelled\'::text])))',
    );
  }
}
