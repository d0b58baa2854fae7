import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom meeting reports mean, remembered from one to the next; and registrations as a way to be known. */
export class AttendanceAliases1796073423293 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "import_participant" DROP CONSTRAINT "CHK_eeb1b627d0898ac845cb033d70"',
    );
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" DROP CONSTRAINT "CHK_63667a7f0fbefc585ed0cb83d2"',
    );
    await queryRunner.query(
      'CREATE TABLE "participant_alias" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "kind" text NOT NULL, "key" text NOT NULL, "shown" text NOT NULL, "person_id" uuid NOT NULL, "confirmed_by" uuid NOT NULL, CONSTRAINT "CHK_35f6d348c82d1a93a82bacb95d" CHECK (kind in (\'email\', \'name\')), CONSTRAINT "PK_8dea3e88bb4d4d7ead88270533d" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_4e42e9174be7cc324d9cb73549" ON "participant_alias"  ("cohort_id", "id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d09502897b38b2bf4a0b5400ae" ON "participant_alias"  ("cohort_id", "kind", "key") ',
    );
    await queryRunner.query(
      "ALTER TABLE \"import_participant\" ADD CONSTRAINT \"CHK_0b569ed1e6acae2739557669dc\" CHECK (match_kind in ('email', 'name', 'alias', 'registrant', 'confirmed', 'guest'))",
    );
    await queryRunner.query(
      "ALTER TABLE \"meeting_registrant\" ADD CONSTRAINT \"CHK_3934f9d32a2e3dbd298443109a\" CHECK (match_kind in ('email', 'name', 'alias', 'registrant', 'confirmed', 'guest'))",
    );
    await queryRunner.query(
      'ALTER TABLE "participant_alias" ADD CONSTRAINT "FK_13366abc99baa3c2a08e7f63cff" FOREIGN KEY ("confirmed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "participant_alias" ADD CONSTRAINT "FK_57a1d17b256a1d6e81eed20cec3" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "participant_alias" ADD CONSTRAINT "FK_d99962c1bdfaab38c64b2db41e2" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['import_participant', 'meeting_registrant'])
      await queryRunner.query(
        `UPDATE ${table} SET match_kind = 'confirmed' WHERE match_kind IN ('alias', 'registrant')`,
      );
    await queryRunner.query(
      'ALTER TABLE "participant_alias" DROP CONSTRAINT "FK_d99962c1bdfaab38c64b2db41e2"',
    );
    await queryRunner.query(
      'ALTER TABLE "participant_alias" DROP CONSTRAINT "FK_57a1d17b256a1d6e81eed20cec3"',
    );
    await queryRunner.query(
      'ALTER TABLE "participant_alias" DROP CONSTRAINT "FK_13366abc99baa3c2a08e7f63cff"',
    );
    await queryRunner.query(
      'ALTER TABLE "meeting_registrant" DROP CONSTRAINT "CHK_3934f9d32a2e3dbd298443109a"',
    );
    await queryRunner.query(
      'ALTER TABLE "import_participant" DROP CONSTRAINT "CHK_0b569ed1e6acae2739557669dc"',
    );
    await queryRunner.query('DROP INDEX "public"."IDX_d09502897b38b2bf4a0b5400ae"');
    await queryRunner.query('DROP INDEX "public"."IDX_4e42e9174be7cc324d9cb73549"');
    await queryRunner.query('DROP TABLE "participant_alias"');
    await queryRunner.query(
      "ALTER TABLE \"meeting_registrant\" ADD CONSTRAINT \"CHK_63667a7f0fbefc585ed0cb83d2\" CHECK ((match_kind = ANY (ARRAY['email'::text, 'name'::text, 'confirmed'::text, 'guest'::text])))",
    );
    await queryRunner.query(
      "ALTER TABLE \"import_participant\" ADD CONSTRAINT \"CHK_eeb1b627d0898ac845cb033d70\" CHECK ((match_kind = ANY (ARRAY['email'::text, 'name'::text, 'confirmed'::text, 'guest'::text])))",
    );
  }
}
