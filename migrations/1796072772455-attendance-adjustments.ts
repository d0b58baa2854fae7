import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance that the team puts right: added to, and never altered. */
export class AttendanceAdjustments1796072772455 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "attendance_adjustment" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "counted" boolean NOT NULL, "starts_at" TIMESTAMP WITH TIME ZONE, "ends_at" TIMESTAMP WITH TIME ZONE, "reason" text NOT NULL, "adjusted_by" uuid NOT NULL, "takes_back" uuid, CONSTRAINT "CHK_5634aa9a368a6644c0a6ddad84" CHECK (reason <> \'\'), CONSTRAINT "CHK_98905916362bd98acaf7395c61" CHECK (takes_back is null or (starts_at is null and ends_at is null)), CONSTRAINT "CHK_8be0e7dffc049c1ec88762ea64" CHECK (ends_at > starts_at), CONSTRAINT "PK_73c49c5c698553a98a65aea54b7" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_f055a3d90fc5340fdeb6026222" ON "attendance_adjustment"  ("takes_back") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_b796ed2ae82423d5afcdc3630a" ON "attendance_adjustment"  ("hub_id", "program_id", "cohort_id", "session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_feb8d6528374840e01b9c615f6" ON "attendance_adjustment"  ("session_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "adjusted_person" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "adjustment_id" uuid NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "PK_6f5be4bb3dc095d9e2c8c7be8ba" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_cc869ccb97d59443fb79a816f7" ON "adjusted_person"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_895bb5889c3b153dc699d90cce" ON "adjusted_person"  ("adjustment_id", "person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_adjustment" ADD CONSTRAINT "FK_144bdcf6016b8035d287c4b5e8b" FOREIGN KEY ("adjusted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_adjustment" ADD CONSTRAINT "FK_f055a3d90fc5340fdeb60262226" FOREIGN KEY ("takes_back") REFERENCES "attendance_adjustment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_adjustment" ADD CONSTRAINT "FK_f6a1fec5ca41b789b9e8ccdd8c0" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "adjusted_person" ADD CONSTRAINT "FK_d0f487fdc843d6454643a654182" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "adjusted_person" ADD CONSTRAINT "FK_d7ddb81b462d74059009c4a8257" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id", "adjustment_id") REFERENCES "attendance_adjustment"("hub_id","program_id","cohort_id","session_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'revoke update, delete, truncate on table attendance_adjustment, adjusted_person from spokewell_app',
    );
    // A reason is taken out when the person it tells of is erased, and rows pass over when two people turn out to be one.
    await queryRunner.query('grant update (reason) on table attendance_adjustment to spokewell_app');
    await queryRunner.query('grant update (person_id) on table adjusted_person to spokewell_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "adjusted_person" DROP CONSTRAINT "FK_d7ddb81b462d74059009c4a8257"');
    await queryRunner.query('ALTER TABLE "adjusted_person" DROP CONSTRAINT "FK_d0f487fdc843d6454643a654182"');
    await queryRunner.query(
      'ALTER TABLE "attendance_adjustment" DROP CONSTRAINT "FK_f6a1fec5ca41b789b9e8ccdd8c0"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_adjustment" DROP CONSTRAINT "FK_f055a3d90fc5340fdeb60262226"',
    );
    await queryRunner.query(
      'ALTER TABLE "attendance_adjustment" DROP CONSTRAINT "FK_144bdcf6016b8035d287c4b5e8b"',
    );
    await queryRunner.query('DROP INDEX "public"."IDX_895bb5889c3b153dc699d90cce"');
    await queryRunner.query('DROP INDEX "public"."IDX_cc869ccb97d59443fb79a816f7"');
    await queryRunner.query('DROP TABLE "adjusted_person"');
    await queryRunner.query('DROP INDEX "public"."IDX_feb8d6528374840e01b9c615f6"');
    await queryRunner.query('DROP INDEX "public"."IDX_b796ed2ae82423d5afcdc3630a"');
    await queryRunner.query('DROP INDEX "public"."IDX_f055a3d90fc5340fdeb6026222"');
    await queryRunner.query('DROP TABLE "attendance_adjustment"');
  }
}
