import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Zoom tells while meetings go on, and by which secret it signs. */
export class AttendanceZoomWebhook1796073022561 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "attendance_import" DROP CONSTRAINT "CHK_747bf61a025ffd5d646a16bf0a"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_76f863fb2be815bcffeaf23120"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_66c5c23668bccf254bfbdd7596"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_c41542faa63a6caacf57523bde"',
    );
    await queryRunner.query(
      'CREATE TABLE "zoom_connection" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "sealed" bytea NOT NULL, "key_id" text NOT NULL, "set_by" uuid NOT NULL, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_heard_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_308cc3cb3cbf170eef7c776301e" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_2560552722ad66cd40d9ea5d87" ON "zoom_connection"  ("hub_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "zoom_meeting" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "number" text NOT NULL, "uuid" text NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "session_id" uuid, "placed_by" uuid, CONSTRAINT "CHK_dcffdf342ce9b0cb27e151b887" CHECK (session_id is not null or placed_by is null), CONSTRAINT "PK_4621c6540410b0eb1f2d20f9599" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_572dba369d78e5bae08aae782f" ON "zoom_meeting"  ("hub_id", "created_at") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_9ed61dec9a3600540e03b97845" ON "zoom_meeting"  ("hub_id", "uuid") ',
    );
    await queryRunner.query(
      'CREATE TABLE "zoom_sign" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "meeting_id" uuid NOT NULL, "connection" text NOT NULL, "here" boolean NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "name" text NOT NULL, "email" text, "registrant_id" text, CONSTRAINT "PK_6db80fd1bab6c6ba392f845a886" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d71950b704f0b78b7aec4d2979" ON "zoom_sign"  ("meeting_id", "connection", "here", "at") ',
    );
    await queryRunner.query('ALTER TABLE "import_participant" ADD "source_key" text');
    await queryRunner.query(
      'CREATE INDEX "IDX_ded3ec7ac613c83f3d80f65488" ON "import_participant"  ("source_key") WHERE source_key like \'r:%\'',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_import" ADD CONSTRAINT "CHK_5e99d967adbe9fc0f4267c8290" CHECK ((committed_at is null) = (committed_by is null) or format = \'ZOOM_LIVE\')',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" ADD CONSTRAINT "CHK_caa1f7cad7ea89ed1ddd1d5f6b" CHECK (confirmed or source = \'self_attested\')',
    );
    await queryRunner.query(
      "ALTER TABLE \"presence_interval\" ADD CONSTRAINT \"CHK_f9d03e1659259754457b7943f0\" CHECK ((import_id is not null) = (source in ('zoom_csv', 'teams_report', 'zoom_webhook', 'room_sheet')))",
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" ADD CONSTRAINT "CHK_9dd58a962bb04cdfe39383e63f" CHECK (left_at is not null or source in (\'live_roster\', \'room_code\'))',
    );
    await queryRunner.query(
      'ALTER TABLE "zoom_connection" ADD CONSTRAINT "FK_7235a4869bddbf5acf9e9dc8b9f" FOREIGN KEY ("set_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "zoom_connection" ADD CONSTRAINT "FK_2560552722ad66cd40d9ea5d873" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "zoom_meeting" ADD CONSTRAINT "FK_1eafc53f3a28c805d38d6903888" FOREIGN KEY ("placed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "zoom_meeting" ADD CONSTRAINT "FK_ceb4f471685537551f1ad2e4d85" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "zoom_meeting" ADD CONSTRAINT "FK_35e6245538980498410071ed565" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "zoom_sign" ADD CONSTRAINT "FK_7d9bab6ab0742b34791232f8c16" FOREIGN KEY ("meeting_id") REFERENCES "zoom_meeting"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM presence_interval WHERE source = 'zoom_webhook'");
    await queryRunner.query(
      "DELETE FROM import_participant WHERE import_id IN (SELECT id FROM attendance_import WHERE format = 'ZOOM_LIVE')",
    );
    await queryRunner.query("DELETE FROM attendance_import WHERE format = 'ZOOM_LIVE'");
    await queryRunner.query('ALTER TABLE "zoom_sign" DROP CONSTRAINT "FK_7d9bab6ab0742b34791232f8c16"');
    await queryRunner.query('ALTER TABLE "zoom_meeting" DROP CONSTRAINT "FK_35e6245538980498410071ed565"');
    await queryRunner.query('ALTER TABLE "zoom_meeting" DROP CONSTRAINT "FK_ceb4f471685537551f1ad2e4d85"');
    await queryRunner.query('ALTER TABLE "zoom_meeting" DROP CONSTRAINT "FK_1eafc53f3a28c805d38d6903888"');
    await queryRunner.query('ALTER TABLE "zoom_connection" DROP CONSTRAINT "FK_2560552722ad66cd40d9ea5d873"');
    await queryRunner.query('ALTER TABLE "zoom_connection" DROP CONSTRAINT "FK_7235a4869bddbf5acf9e9dc8b9f"');
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_9dd58a962bb04cdfe39383e63f"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_f9d03e1659259754457b7943f0"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_caa1f7cad7ea89ed1ddd1d5f6b"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_import" DROP CONSTRAINT "CHK_5e99d967adbe9fc0f4267c8290"',
    );
    await queryRunner.query('DROP INDEX "public"."IDX_ded3ec7ac613c83f3d80f65488"');
    await queryRunner.query('ALTER TABLE "import_participant" DROP COLUMN "source_key"');
    await queryRunner.query('DROP INDEX "public"."IDX_d71950b704f0b78b7aec4d2979"');
    await queryRunner.query('DROP TABLE "zoom_sign"');
    await queryRunner.query('DROP INDEX "public"."IDX_9ed61dec9a3600540e03b97845"');
    await queryRunner.query('DROP INDEX "public"."IDX_572dba369d78e5bae08aae782f"');
    await queryRunner.query('DROP TABLE "zoom_meeting"');
    await queryRunner.query('DROP INDEX "public"."IDX_2560552722ad66cd40d9ea5d87"');
    await queryRunner.query('DROP TABLE "zoom_connection"');
    await queryRunner.query(
      "ALTER TABLE \"presence_interval\" ADD CONSTRAINT \"CHK_c41542faa63a6caacf57523bde\" CHECK (((left_at IS NOT NULL) OR (source = ANY (ARRAY['zoom_webhook'::text, 'live_roster'::text, 'room_code'::text]))))",
    );
    await queryRunner.query(
      "ALTER TABLE \"presence_interval\" ADD CONSTRAINT \"CHK_66c5c23668bccf254bfbdd7596\" CHECK (((import_id IS NOT NULL) = (source = ANY (ARRAY['zoom_csv'::text, 'teams_report'::text, 'room_sheet'::text]))))",
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" ADD CONSTRAINT "CHK_76f863fb2be815bcffeaf23120" CHECK ((confirmed OR (source = ANY (ARRAY[\'zoom_webhook\'::text, \'self_attested\'::text]))))',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_import" ADD CONSTRAINT "CHK_747bf61a025ffd5d646a16bf0a" CHECK (((committed_at IS NULL) = (committed_by IS NULL)))',
    );
  }
}
