import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came and went at a session, as facilitators saw it. */
export class AttendanceLiveRoster1796071943700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "roster_mark" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "press_id" uuid NOT NULL, "person_id" uuid, "guest_pass_id" uuid, "kind" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "recorded_by" uuid NOT NULL, CONSTRAINT "CHK_a3ad85224dbe4036be36698288" CHECK ((person_id is null) <> (guest_pass_id is null)), CONSTRAINT "CHK_a7fe4fec4a5e968aa09b57eeb8" CHECK (kind in (\'here\', \'gone\')), CONSTRAINT "PK_e5a4977222b1d26f8cf231f3587" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_d0cbd26354581d20fa010708bb" ON "roster_mark"  ("press_id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_1261e2976432cef8de874e1c79" ON "roster_mark"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "roster_mark" ADD CONSTRAINT "FK_c13a4a6e2e6ca5c74220b4a9947" FOREIGN KEY ("recorded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "roster_mark" ADD CONSTRAINT "FK_0a17901057c215313e48afc84b2" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "roster_mark" ADD CONSTRAINT "FK_fdb2085d07f7867f4c23c7fd6a2" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "roster_mark" DROP CONSTRAINT "FK_fdb2085d07f7867f4c23c7fd6a2"');
    await queryRunner.query('ALTER TABLE "roster_mark" DROP CONSTRAINT "FK_0a17901057c215313e48afc84b2"');
    await queryRunner.query('ALTER TABLE "roster_mark" DROP CONSTRAINT "FK_c13a4a6e2e6ca5c74220b4a9947"');
    await queryRunner.query('DROP INDEX "public"."IDX_1261e2976432cef8de874e1c79"');
    await queryRunner.query('DROP INDEX "public"."IDX_d0cbd26354581d20fa010708bb"');
    await queryRunner.query('DROP TABLE "roster_mark"');
  }
}
