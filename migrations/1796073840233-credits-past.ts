import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of credit that was earned before or elsewhere, line by line. */
export class CreditsPast1796073840233 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "past_import" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "file_hash" text NOT NULL, "state" text NOT NULL, "lines" integer NOT NULL, "by_id" uuid NOT NULL, "committed_at" TIMESTAMP WITH TIME ZONE, "undone_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_7ba54922ab507ff40cf35ae5cc" CHECK (lines > 0), CONSTRAINT "CHK_174c471bb3b9a3a9bd00212c03" CHECK ((state = \'undone\') = (undone_at is not null)), CONSTRAINT "CHK_a9165d8943720c8b8fe6a5d4c9" CHECK (state in (\'preview\', \'running\', \'committed\', \'undoing\', \'undone\')), CONSTRAINT "PK_834fd65242d4bd3fd5d73f30cab" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_186af37144530d05a144bd686a" ON "past_import"  ("by_id") ');
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_7ad195347eda80d5fe654c3f7e" ON "past_import"  ("hub_id", "file_hash") WHERE state <> \'undone\'',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_6428e06a0bbd0925864197e2fd" ON "past_import"  ("hub_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "past_record" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "import_id" uuid NOT NULL, "line" integer NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "email_key" text NOT NULL, "credentials" text array NOT NULL, "title" text NOT NULL, "held_on" date, "credit_type" text, "amount" numeric(8,2), "problem" text, "person_id" uuid, "match_kind" text, "suggested_person_id" uuid, "state" text NOT NULL, CONSTRAINT "CHK_9514fc6d55872ee2b525caa563" CHECK (state = \'open\' or (problem is null and person_id is not null)), CONSTRAINT "CHK_3bf4c58cc1f2ee752e5b4ce279" CHECK (problem is not null or (held_on is not null and credit_type is not null and amount > 0)), CONSTRAINT "CHK_3c40e0f7a624b447b292046dc3" CHECK ((match_kind is null) = (person_id is null)), CONSTRAINT "CHK_1ccb34d08a713a41a5d966ac8b" CHECK (match_kind in (\'email\', \'confirmed\')), CONSTRAINT "CHK_ce3b301fe8ce67bbeab2043863" CHECK (state in (\'open\', \'awarded\', \'duplicate\', \'revoked\')), CONSTRAINT "PK_3888200351a068cd5d2b870487e" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_e1a2ba706e37d4cd1620454fac" ON "past_record"  ("email_key") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_6d2710edbb8d0a59bff2ba79f5" ON "past_record"  ("suggested_person_id") ',
    );
    await queryRunner.query('CREATE INDEX "IDX_799e7e835afef3fd9f1d2a8da5" ON "past_record"  ("person_id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_593497afd26355bbcdd3a15b76" ON "past_record"  ("hub_id", "person_id", "held_on") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_f04b371cf0d609db56c8c84329" ON "past_record"  ("import_id", "line") ',
    );
    await queryRunner.query(
      'ALTER TABLE "past_import" ADD CONSTRAINT "FK_186af37144530d05a144bd686ab" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "past_import" ADD CONSTRAINT "FK_0603be7861a521d01ba8cae1060" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "past_record" ADD CONSTRAINT "FK_6d2710edbb8d0a59bff2ba79f57" FOREIGN KEY ("suggested_person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "past_record" ADD CONSTRAINT "FK_799e7e835afef3fd9f1d2a8da57" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "past_record" ADD CONSTRAINT "FK_4e179b4766bc1527b458c077040" FOREIGN KEY ("import_id") REFERENCES "past_import"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "past_record" ADD CONSTRAINT "FK_a1e10101d1633b410a17e84205d" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "past_record" DROP CONSTRAINT "FK_a1e10101d1633b410a17e84205d"');
    await queryRunner.query('ALTER TABLE "past_record" DROP CONSTRAINT "FK_4e179b4766bc1527b458c077040"');
    await queryRunner.query('ALTER TABLE "past_record" DROP CONSTRAINT "FK_799e7e835afef3fd9f1d2a8da57"');
    await queryRunner.query('ALTER TABLE "past_record" DROP CONSTRAINT "FK_6d2710edbb8d0a59bff2ba79f57"');
    await queryRunner.query('ALTER TABLE "past_import" DROP CONSTRAINT "FK_0603be7861a521d01ba8cae1060"');
    await queryRunner.query('ALTER TABLE "past_import" DROP CONSTRAINT "FK_186af37144530d05a144bd686ab"');
    await queryRunner.query('DROP INDEX "public"."IDX_f04b371cf0d609db56c8c84329"');
    await queryRunner.query('DROP INDEX "public"."IDX_593497afd26355bbcdd3a15b76"');
    await queryRunner.query('DROP INDEX "public"."IDX_799e7e835afef3fd9f1d2a8da5"');
    await queryRunner.query('DROP INDEX "public"."IDX_6d2710edbb8d0a59bff2ba79f5"');
    await queryRunner.query('DROP INDEX "public"."IDX_e1a2ba706e37d4cd1620454fac"');
    await queryRunner.query('DROP TABLE "past_record"');
    await queryRunner.query('DROP INDEX "public"."IDX_6428e06a0bbd0925864197e2fd"');
    await queryRunner.query('DROP INDEX "public"."IDX_7ad195347eda80d5fe654c3f7e"');
    await queryRunner.query('DROP INDEX "public"."IDX_186af37144530d05a144bd686a"');
    await queryRunner.query('DROP TABLE "past_import"');
  }
}
