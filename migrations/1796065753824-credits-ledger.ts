import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ledgers of credit, where they end, and who the holders were. The application may add entries, and neither alter nor remove any. */
export class CreditsLedger1796065753824 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "ledger_entry" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "sequence" integer NOT NULL, "kind" text NOT NULL, "person_id" uuid NOT NULL, "program_id" uuid, "cohort_id" uuid, "session_id" uuid, "imported_id" uuid, "credit_type" text NOT NULL, "amount" numeric(8,2) NOT NULL, "changes_id" uuid, "actor_kind" text NOT NULL, "actor_id" uuid, "reason" text, "holder_hash" text, "kept_until" TIMESTAMP WITH TIME ZONE, "previous_hash" text NOT NULL, "hash" text NOT NULL, CONSTRAINT "CHK_559a62cc5723a09a82d0d106ca" CHECK (kind <> \'award\' or amount > 0), CONSTRAINT "CHK_436ebed5aca6ad829567aed15c" CHECK ((holder_hash is null) = (kept_until is null)), CONSTRAINT "CHK_d98ecb9fb7b2bc127e5a6baed9" CHECK ((kind = \'award\') = (holder_hash is not null)), CONSTRAINT "CHK_bf086616fd451d95c5762a1b8b" CHECK ((kind = \'award\') = (reason is null)), CONSTRAINT "CHK_5e32aa2e500744a6c263418582" CHECK ((kind = \'award\') = (changes_id is null)), CONSTRAINT "CHK_e802bea774a5b2194713ca787c" CHECK ((session_id is null) = (program_id is null) and (session_id is null) = (cohort_id is null)), CONSTRAINT "CHK_46b90b5b2d78ec318cb411a6cb" CHECK ((session_id is null) <> (imported_id is null)), CONSTRAINT "CHK_857997b26151b7cefc247fa785" CHECK (sequence > 0), CONSTRAINT "CHK_bbea941581f94b3bf43a55cb3f" CHECK (actor_kind in (\'person\', \'anonymous\', \'system\')), CONSTRAINT "CHK_0901735d6ef18f24c90c49dfe2" CHECK (kind in (\'award\', \'adjust\', \'revoke\')), CONSTRAINT "PK_04e9d274911f909a5848a15cd74" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_a49950dff5abc7903b40df7678" ON "ledger_entry"  ("actor_id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_26261ad9d9a1e4666c6b00530e" ON "ledger_entry"  ("session_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_217b0e37f57b329e6855280e6f" ON "ledger_entry"  ("person_id", "hub_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_fc3725a65e542628143244ae2b" ON "ledger_entry"  ("changes_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_63d8071161749cf07233f44e73" ON "ledger_entry"  ("hub_id", "person_id", "imported_id", "credit_type") WHERE kind = \'award\' and imported_id is not null',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_a96a0e5a8bde48a198c2f9f310" ON "ledger_entry"  ("hub_id", "person_id", "session_id", "credit_type") WHERE kind = \'award\' and session_id is not null',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_3edc563d6a01f3b245c99bd691" ON "ledger_entry"  ("hub_id", "sequence") ',
    );
    await queryRunner.query(
      'CREATE TABLE "ledger_head" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "sequence" integer NOT NULL, "hash" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "key_id" text NOT NULL, "signature" text NOT NULL, CONSTRAINT "CHK_d982b36239cd1a0b11d958a19d" CHECK (sequence >= 0), CONSTRAINT "PK_58f9a71f2c8e0d81a490d6954aa" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_7e881c1145bda786304ffb56ee" ON "ledger_head"  ("hub_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "ledger_holder" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "person_id" uuid NOT NULL, "holder" jsonb NOT NULL, "salt" text NOT NULL, "kept_until" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_fd9312080b7c3daf0833ba354b6" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_c8eef927462990856c7b449d56" ON "ledger_holder"  ("person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_entry" ADD CONSTRAINT "FK_fc3725a65e542628143244ae2bf" FOREIGN KEY ("changes_id") REFERENCES "ledger_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_entry" ADD CONSTRAINT "FK_a43d2cd1a2102ee9a6c4477af9c" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_entry" ADD CONSTRAINT "FK_fdc8b2512bba23bdbf62ef71028" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_entry" ADD CONSTRAINT "FK_5d6588609d8ad59e901f2b95a6c" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_head" ADD CONSTRAINT "FK_7e881c1145bda786304ffb56eed" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_holder" ADD CONSTRAINT "FK_c8eef927462990856c7b449d565" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_holder" ADD CONSTRAINT "FK_5687b64a006d1e3be513fafdc72" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "ledger_holder" ADD CONSTRAINT "FK_fd9312080b7c3daf0833ba354b6" FOREIGN KEY ("id") REFERENCES "ledger_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // Entries are only ever added; the head moves on; a holder's snapshot goes when its time is over.
    await queryRunner.query('revoke update, delete, truncate on table ledger_entry from spokewell_app');
    await queryRunner.query('revoke delete, truncate on table ledger_head from spokewell_app');
    await queryRunner.query('revoke update, truncate on table ledger_holder from spokewell_app');
    // Rows are locked before they go, and PostgreSQL asks for the right to change a column for that: this one proves nothing.
    await queryRunner.query('grant update (created_at) on table ledger_holder to spokewell_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "ledger_holder" DROP CONSTRAINT "FK_fd9312080b7c3daf0833ba354b6"');
    await queryRunner.query('ALTER TABLE "ledger_holder" DROP CONSTRAINT "FK_5687b64a006d1e3be513fafdc72"');
    await queryRunner.query('ALTER TABLE "ledger_holder" DROP CONSTRAINT "FK_c8eef927462990856c7b449d565"');
    await queryRunner.query('ALTER TABLE "ledger_head" DROP CONSTRAINT "FK_7e881c1145bda786304ffb56eed"');
    await queryRunner.query('ALTER TABLE "ledger_entry" DROP CONSTRAINT "FK_5d6588609d8ad59e901f2b95a6c"');
    await queryRunner.query('ALTER TABLE "ledger_entry" DROP CONSTRAINT "FK_fdc8b2512bba23bdbf62ef71028"');
    await queryRunner.query('ALTER TABLE "ledger_entry" DROP CONSTRAINT "FK_a43d2cd1a2102ee9a6c4477af9c"');
    await queryRunner.query('ALTER TABLE "ledger_entry" DROP CONSTRAINT "FK_fc3725a65e542628143244ae2bf"');
    await queryRunner.query('DROP INDEX "public"."IDX_c8eef927462990856c7b449d56"');
    await queryRunner.query('DROP TABLE "ledger_holder"');
    await queryRunner.query('DROP INDEX "public"."IDX_7e881c1145bda786304ffb56ee"');
    await queryRunner.query('DROP TABLE "ledger_head"');
    await queryRunner.query('DROP INDEX "public"."IDX_3edc563d6a01f3b245c99bd691"');
    await queryRunner.query('DROP INDEX "public"."IDX_a96a0e5a8bde48a198c2f9f310"');
    await queryRunner.query('DROP INDEX "public"."IDX_63d8071161749cf07233f44e73"');
    await queryRunner.query('DROP INDEX "public"."IDX_fc3725a65e542628143244ae2b"');
    await queryRunner.query('DROP INDEX "public"."IDX_217b0e37f57b329e6855280e6f"');
    await queryRunner.query('DROP INDEX "public"."IDX_26261ad9d9a1e4666c6b00530e"');
    await queryRunner.query('DROP INDEX "public"."IDX_a49950dff5abc7903b40df7678"');
    await queryRunner.query('DROP TABLE "ledger_entry"');
  }
}
