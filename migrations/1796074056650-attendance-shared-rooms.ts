import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms that several people share, who checked in there, and who tends them. */
export class AttendanceSharedRooms1796074056650 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "shared_room" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "label" text NOT NULL, "opened_by" uuid NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_7c2ca8fe45bfe462e65b8908753" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_c612f6758158f23b12974f0ab0" ON "shared_room"  ("hub_id", "program_id", "cohort_id", "session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_c8908e2c45ec4f15eed609c990" ON "shared_room"  ("session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "room_visit" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "room_id" uuid NOT NULL, "person_id" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_ea774e228b398892b42458264b" CHECK (left_at >= entered_at), CONSTRAINT "PK_3c2fea34934dddb2f9e6a1a4691" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_917d0b44c251045abd4e92cfa4" ON "room_visit"  ("room_id", "person_id") WHERE left_at is null',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_2aa329012442392e94e5be6f64" ON "room_visit"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "site_organizer" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organization" text NOT NULL, "site" text, "named_by" uuid NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_b2dbedc6fe51aab8699d00988c5" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_35099866c492ddcb9067d41b10" ON "site_organizer"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_147eb2dded27d6c78fdabd577b" ON "site_organizer"  ("cohort_id", "person_id") WHERE ended_at is null',
    );
    await queryRunner.query(
      'ALTER TABLE "shared_room" ADD CONSTRAINT "FK_2fa7b822e1b43186544b68c544a" FOREIGN KEY ("opened_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "shared_room" ADD CONSTRAINT "FK_77f2972ce3e90fd9b3da1e63d77" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "room_visit" ADD CONSTRAINT "FK_2c1f3ea2a5d9579722f33b4546d" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "room_visit" ADD CONSTRAINT "FK_7bdb585254c755ae1522627ad9a" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id", "room_id") REFERENCES "shared_room"("hub_id","program_id","cohort_id","session_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "site_organizer" ADD CONSTRAINT "FK_760470a98c677e4ba1a4d09d881" FOREIGN KEY ("named_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "site_organizer" ADD CONSTRAINT "FK_35099866c492ddcb9067d41b109" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "site_organizer" ADD CONSTRAINT "FK_9b778e8bb2170e2a5f6392d912f" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "site_organizer" DROP CONSTRAINT "FK_9b778e8bb2170e2a5f6392d912f"');
    await queryRunner.query('ALTER TABLE "site_organizer" DROP CONSTRAINT "FK_35099866c492ddcb9067d41b109"');
    await queryRunner.query('ALTER TABLE "site_organizer" DROP CONSTRAINT "FK_760470a98c677e4ba1a4d09d881"');
    await queryRunner.query('ALTER TABLE "room_visit" DROP CONSTRAINT "FK_7bdb585254c755ae1522627ad9a"');
    await queryRunner.query('ALTER TABLE "room_visit" DROP CONSTRAINT "FK_2c1f3ea2a5d9579722f33b4546d"');
    await queryRunner.query('ALTER TABLE "shared_room" DROP CONSTRAINT "FK_77f2972ce3e90fd9b3da1e63d77"');
    await queryRunner.query('ALTER TABLE "shared_room" DROP CONSTRAINT "FK_2fa7b822e1b43186544b68c544a"');
    await queryRunner.query('DROP INDEX "public"."IDX_147eb2dded27d6c78fdabd577b"');
    await queryRunner.query('DROP INDEX "public"."IDX_35099866c492ddcb9067d41b10"');
    await queryRunner.query('DROP TABLE "site_organizer"');
    await queryRunner.query('DROP INDEX "public"."IDX_2aa329012442392e94e5be6f64"');
    await queryRunner.query('DROP INDEX "public"."IDX_917d0b44c251045abd4e92cfa4"');
    await queryRunner.query('DROP TABLE "room_visit"');
    await queryRunner.query('DROP INDEX "public"."IDX_c8908e2c45ec4f15eed609c990"');
    await queryRunner.query('DROP INDEX "public"."IDX_c612f6758158f23b12974f0ab0"');
    await queryRunner.query('DROP TABLE "shared_room"');
  }
}
