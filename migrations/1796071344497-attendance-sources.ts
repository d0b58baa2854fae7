import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Presence known from elsewhere than a report, who put it down, and what of it was by the person’s own connection. */
export class AttendanceSources1796071344497 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_f59b741426c72d5d77bede652a"',
    );
    await queryRunner.query('ALTER TABLE "presence_interval" ADD "recorded_by" uuid');
    await queryRunner.query('ALTER TABLE "presence_interval" ADD "confirmed" boolean NOT NULL DEFAULT true');
    await queryRunner.query(
      'ALTER TABLE "attendance_record" ADD "own_creditable_seconds" integer NOT NULL DEFAULT 0',
    );
    await queryRunner.query('ALTER TABLE "presence_interval" ALTER COLUMN "import_id" DROP NOT NULL');
    await queryRunner.query('ALTER TABLE "presence_interval" ALTER COLUMN "left_at" DROP NOT NULL');
    await queryRunner.query(
      'ALTER TABLE "presence_interval" ADD CONSTRAINT "CHK_76f863fb2be815bcffeaf23120" CHECK (confirmed or source in (\'zoom_webhook\', \'self_attested\'))',
    );
    await queryRunner.query(
      "ALTER TABLE \"presence_interval\" ADD CONSTRAINT \"CHK_66c5c23668bccf254bfbdd7596\" CHECK ((import_id is not null) = (source in ('zoom_csv', 'teams_report', 'room_sheet')))",
    );
    await queryRunner.query(
      "ALTER TABLE \"presence_interval\" ADD CONSTRAINT \"CHK_c41542faa63a6caacf57523bde\" CHECK (left_at is not null or source in ('zoom_webhook', 'live_roster', 'room_code'))",
    );
    await queryRunner.query(
      "ALTER TABLE \"presence_interval\" ADD CONSTRAINT \"CHK_bf19a7ceaf1e84767f7d122091\" CHECK (source in ('zoom_csv', 'teams_report', 'zoom_webhook', 'live_roster', 'room_code', 'room_sheet', 'self_attested'))",
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_record" ADD CONSTRAINT "CHK_de37e308c3d4b4f73f5f68963f" CHECK (own_creditable_seconds between 0 and creditable_seconds)',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" ADD CONSTRAINT "FK_177157fb16ed9cdc523d3cd2933" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // Until now all presence came from the reports of meetings, to which everyone had a connection of their own.
    await queryRunner.query('UPDATE attendance_record SET own_creditable_seconds = creditable_seconds');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("DELETE FROM presence_interval WHERE source NOT IN ('zoom_csv', 'teams_report')");
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "FK_177157fb16ed9cdc523d3cd2933"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_record" DROP CONSTRAINT "CHK_de37e308c3d4b4f73f5f68963f"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_bf19a7ceaf1e84767f7d122091"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_c41542faa63a6caacf57523bde"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_66c5c23668bccf254bfbdd7596"',
    );
    await queryRunner.query(
      'ALTER TABLE "presence_interval" DROP CONSTRAINT "CHK_76f863fb2be815bcffeaf23120"',
    );
    await queryRunner.query('ALTER TABLE "presence_interval" ALTER COLUMN "left_at" SET NOT NULL');
    await queryRunner.query('ALTER TABLE "presence_interval" ALTER COLUMN "import_id" SET NOT NULL');
    await queryRunner.query('ALTER TABLE "attendance_record" DROP COLUMN "own_creditable_seconds"');
    await queryRunner.query('ALTER TABLE "presence_interval" DROP COLUMN "confirmed"');
    await queryRunner.query('ALTER TABLE "presence_interval" DROP COLUMN "recorded_by"');
    await queryRunner.query(
      'ALTER TABLE "presence_interval" ADD CONSTRAINT "CHK_f59b741426c72d5d77bede652a" CHECK (source in (\'zoom_csv\', \'teams_report\'))',
    );
  }
}
