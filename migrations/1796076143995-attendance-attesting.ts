import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When people say they were there, where their cohort allows it, and what facilitators decided. */
export class AttendanceAttesting1796076143995 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "attestation" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "joined_at" TIMESTAMP WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP WITH TIME ZONE NOT NULL, "words" text NOT NULL, "state" text NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid, CONSTRAINT "CHK_146457323f613f7933f08e42d5" CHECK ((decided_at is null) = (decided_by is null)), CONSTRAINT "CHK_44392527f0e114f5293234864c" CHECK ((state = \'open\') = (decided_at is null)), CONSTRAINT "CHK_0ddffe3a79198491820de73296" CHECK (left_at > joined_at), CONSTRAINT "CHK_75ff55dd700430034e4f9796c3" CHECK (state in (\'open\', \'confirmed\', \'declined\')), CONSTRAINT "PK_c5443ea47f1f49c64c47257a6a2" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_96479083ac761b76f077826734" ON "attestation"  ("person_id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_8c206e1b0f0f23bd2af0ce75bb" ON "attestation"  ("cohort_id", "id") WHERE state = \'open\'',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_040e36436fde81eacd7a86118b" ON "attestation"  ("session_id", "person_id") WHERE state = \'open\'',
    );
    await queryRunner.query(
      'CREATE TABLE "self_attesting" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, CONSTRAINT "PK_072c5274123a8b10261c5423fb3" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_66485ddc6112ca0cc781f1d4df" ON "self_attesting"  ("cohort_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "attestation" ADD CONSTRAINT "FK_8f56a27881f4506cb4562df7259" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "attestation" ADD CONSTRAINT "FK_96479083ac761b76f077826734d" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "attestation" ADD CONSTRAINT "FK_18831a9223d1afa331724faf3f5" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "self_attesting" ADD CONSTRAINT "FK_962f1bb5a24d74d8a60dfcbf363" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "self_attesting" DROP CONSTRAINT "FK_962f1bb5a24d74d8a60dfcbf363"');
    await queryRunner.query('ALTER TABLE "attestation" DROP CONSTRAINT "FK_18831a9223d1afa331724faf3f5"');
    await queryRunner.query('ALTER TABLE "attestation" DROP CONSTRAINT "FK_96479083ac761b76f077826734d"');
    await queryRunner.query('ALTER TABLE "attestation" DROP CONSTRAINT "FK_8f56a27881f4506cb4562df7259"');
    await queryRunner.query('DROP INDEX "public"."IDX_66485ddc6112ca0cc781f1d4df"');
    await queryRunner.query('DROP TABLE "self_attesting"');
    await queryRunner.query('DROP INDEX "public"."IDX_040e36436fde81eacd7a86118b"');
    await queryRunner.query('DROP INDEX "public"."IDX_8c206e1b0f0f23bd2af0ce75bb"');
    await queryRunner.query('DROP INDEX "public"."IDX_96479083ac761b76f077826734"');
    await queryRunner.query('DROP TABLE "attestation"');
  }
}
