import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people chose for their calendars, and what invitations by mail have told them. */
export class SessionsCalendars1795527835264 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "personal_calendar" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "wants" text NOT NULL, "secret" text NOT NULL, "secret_since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "CHK_53b8aec76b79a409076476341e" CHECK (wants in (\'feed\', \'invitations\')), CONSTRAINT "PK_7100fc3b3a787a2fc9d9d912b64" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_5f6f57d9949f0e94e06b5312a3" ON "personal_calendar"  ("secret") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_6b434f589779aec3044038dae1" ON "personal_calendar"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "calendar_invitation" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "person_id" uuid NOT NULL, "uid" text NOT NULL, "series_id" uuid, "session_id" uuid, "state" text NOT NULL, "sequence" integer NOT NULL, "until" TIMESTAMP WITH TIME ZONE NOT NULL, "told" jsonb NOT NULL, CONSTRAINT "CHK_1da78467f975ae9d5e25838d68" CHECK (series_id is not null or session_id is not null), CONSTRAINT "CHK_0d9b77c69fc3b715de7529f7ca" CHECK (sequence >= 0), CONSTRAINT "CHK_a2ac139cf0ed638fea2dd467a0" CHECK (state in (\'invited\', \'cancelled\')), CONSTRAINT "PK_a4c7019f440d5a93d3c1c7077f0" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_de06e10d2ae62122ddc0b5953f" ON "calendar_invitation"  ("uid") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_df870b709b57e9fc035eb1f160" ON "calendar_invitation"  ("session_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_d9490b6a54f3de908c33e2d47c" ON "calendar_invitation"  ("series_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_5ba8ca4619fb3b3a11e5353ebd" ON "calendar_invitation"  ("person_id", "uid") ',
    );
    await queryRunner.query(
      'ALTER TABLE "personal_calendar" ADD CONSTRAINT "FK_6b434f589779aec3044038dae11" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" ADD CONSTRAINT "FK_b2f86fc7585b973f57ba74e01cd" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" ADD CONSTRAINT "FK_272ed85001a4c8cde2398075c9f" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "series_id") REFERENCES "series"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" ADD CONSTRAINT "FK_19ca5413483ca895f107e92ba37" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" ADD CONSTRAINT "FK_88b993fd87ced0703f9cae31b4e" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" DROP CONSTRAINT "FK_88b993fd87ced0703f9cae31b4e"',
    );
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" DROP CONSTRAINT "FK_19ca5413483ca895f107e92ba37"',
    );
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" DROP CONSTRAINT "FK_272ed85001a4c8cde2398075c9f"',
    );
    await queryRunner.query(
      'ALTER TABLE "calendar_invitation" DROP CONSTRAINT "FK_b2f86fc7585b973f57ba74e01cd"',
    );
    await queryRunner.query(
      'ALTER TABLE "personal_calendar" DROP CONSTRAINT "FK_6b434f589779aec3044038dae11"',
    );
    await queryRunner.query('DROP INDEX "public"."IDX_5ba8ca4619fb3b3a11e5353ebd"');
    await queryRunner.query('DROP INDEX "public"."IDX_d9490b6a54f3de908c33e2d47c"');
    await queryRunner.query('DROP INDEX "public"."IDX_df870b709b57e9fc035eb1f160"');
    await queryRunner.query('DROP INDEX "public"."IDX_de06e10d2ae62122ddc0b5953f"');
    await queryRunner.query('DROP TABLE "calendar_invitation"');
    await queryRunner.query('DROP INDEX "public"."IDX_6b434f589779aec3044038dae1"');
    await queryRunner.query('DROP INDEX "public"."IDX_5f6f57d9949f0e94e06b5312a3"');
    await queryRunner.query('DROP TABLE "personal_calendar"');
  }
}
