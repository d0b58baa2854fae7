import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Claims of credit, invitations to claim and more time for it; and awards that attendance does not come to any more. */
export class CreditsClaims1796073674655 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "award_change" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "credit_type" text NOT NULL, "last_entry_id" uuid NOT NULL, "standing" numeric(8,2) NOT NULL, "computed" numeric(8,2) NOT NULL, "state" text NOT NULL, "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, "decline_reason" text, "claimable_until" TIMESTAMP WITH TIME ZONE, "entry_id" uuid, "report_again" boolean NOT NULL DEFAULT false, CONSTRAINT "CHK_76d93821a91d74b4dcf4022caa" CHECK (claimable_until is null or computed > standing), CONSTRAINT "CHK_481f6ccecd24f1f439bd6cf469" CHECK (state <> \'declined\' or decline_reason is not null), CONSTRAINT "CHK_39d184e99112b60d58e4a36de1" CHECK ((decided_by is null) = (decided_at is null)), CONSTRAINT "CHK_4bba46dbb59da1a2db06a7b75b" CHECK ((state in (\'confirmed\', \'declined\')) = (decided_by is not null)), CONSTRAINT "CHK_604f91d52fab4c687dfb872427" CHECK (standing <> computed and standing >= 0 and computed >= 0), CONSTRAINT "CHK_3f1a7861e48ac24a2567c96852" CHECK (state in (\'waiting\', \'confirmed\', \'declined\', \'settled\')), CONSTRAINT "PK_d49b535cf01ca8aabf4f2e6a3f8" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_2826595660bca9fe22034ea2ed" ON "award_change"  ("decided_by") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_e01c44e0dd149caf6614f18f2a" ON "award_change"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_e6a896b6808c343698421efa19" ON "award_change"  ("cohort_id", "state") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d16c152d42ecf7657f8b304f14" ON "award_change"  ("session_id", "person_id", "credit_type") WHERE state = \'waiting\'',
    );
    await queryRunner.query(
      'CREATE TABLE "credit_claim" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "credit_type" text NOT NULL, "claimed_as" text NOT NULL, "amount" numeric(8,2) NOT NULL, "computed" numeric(8,2) NOT NULL, "designated" numeric(8,2) NOT NULL, "designation_id" uuid NOT NULL, "entry_id" uuid NOT NULL, "attestation" text, "on_behalf_by" uuid, "on_behalf_reason" text, CONSTRAINT "CHK_3c42c75390dc03ad1a8fbb8caa" CHECK ((on_behalf_by is null) = (on_behalf_reason is null)), CONSTRAINT "CHK_1b61e50982ed71d82840a71ce5" CHECK (amount > 0 and amount <= computed and computed <= designated), CONSTRAINT "CHK_8a2101dab641b85bb70b8bf8f1" CHECK (claimed_as in (\'learner\', \'faculty\')), CONSTRAINT "PK_b4e0a979daa97771bd07a740b56" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_1cea8d658a76513052390a5031" ON "credit_claim"  ("entry_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_20a3fa8d6165a4824182237799" ON "credit_claim"  ("on_behalf_by") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_e86c179748295b404f3d06bb0c" ON "credit_claim"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_12802d0c6e1bd8803c4b13504a" ON "credit_claim"  ("cohort_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_57df4128097ccc3a92f2c182be" ON "credit_claim"  ("session_id", "person_id", "credit_type") ',
    );
    await queryRunner.query(
      'CREATE TABLE "claim_reopening" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "closes_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "opened_by" uuid NOT NULL, CONSTRAINT "PK_28399b82aafbbf5c2be9649a8b9" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_cef4f07bb24969729197139e76" ON "claim_reopening"  ("opened_by") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_4f7bc95fc8e71c58ef0c9c7fe0" ON "claim_reopening"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_c4354c7cd97fb8ab58f8368d1a" ON "claim_reopening"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "claim_invitation" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "person_id" uuid NOT NULL, "told" jsonb NOT NULL, "round" integer NOT NULL, CONSTRAINT "CHK_320329ce94f8ab1c47c4571fd5" CHECK (round > 0), CONSTRAINT "PK_04707a8bc46a3ded1d3b6005025" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_18412fa571387b18cd1b13fb04" ON "claim_invitation"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_b4566aab1526fa7b10460dca29" ON "claim_invitation"  ("session_id", "person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "award_change" ADD CONSTRAINT "FK_29a07b03b7bb3f246c8de66e059" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "award_change" ADD CONSTRAINT "FK_63f1b4fd0a5ad6fffa5c9aaa8d9" FOREIGN KEY ("last_entry_id") REFERENCES "ledger_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "award_change" ADD CONSTRAINT "FK_2826595660bca9fe22034ea2ed1" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "award_change" ADD CONSTRAINT "FK_e01c44e0dd149caf6614f18f2a0" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "award_change" ADD CONSTRAINT "FK_6136079bf82f7c38f2d652fe58f" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_claim" ADD CONSTRAINT "FK_6509d9213bf5a5ab5d0409f35d9" FOREIGN KEY ("designation_id") REFERENCES "designation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_claim" ADD CONSTRAINT "FK_1cea8d658a76513052390a50318" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_claim" ADD CONSTRAINT "FK_20a3fa8d6165a48241822377997" FOREIGN KEY ("on_behalf_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_claim" ADD CONSTRAINT "FK_e86c179748295b404f3d06bb0c2" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_claim" ADD CONSTRAINT "FK_6923098bb1e90571d5241b2001d" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "claim_reopening" ADD CONSTRAINT "FK_cef4f07bb24969729197139e76b" FOREIGN KEY ("opened_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "claim_reopening" ADD CONSTRAINT "FK_4f7bc95fc8e71c58ef0c9c7fe09" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "claim_reopening" ADD CONSTRAINT "FK_8b649f5d67753befd08fb2829b5" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "claim_invitation" ADD CONSTRAINT "FK_18412fa571387b18cd1b13fb045" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "claim_invitation" ADD CONSTRAINT "FK_4815cd76fdfe919560c117563bc" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // What was claimed is never altered; only why the office claimed goes with the name of whoever was erased.
    await queryRunner.query('revoke update, delete, truncate on table credit_claim from spokewell_app');
    await queryRunner.query(
      'grant update (on_behalf_reason, person_id) on table credit_claim to spokewell_app',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "claim_invitation" DROP CONSTRAINT "FK_4815cd76fdfe919560c117563bc"',
    );
    await queryRunner.query(
      'ALTER TABLE "claim_invitation" DROP CONSTRAINT "FK_18412fa571387b18cd1b13fb045"',
    );
    await queryRunner.query('ALTER TABLE "claim_reopening" DROP CONSTRAINT "FK_8b649f5d67753befd08fb2829b5"');
    await queryRunner.query('ALTER TABLE "claim_reopening" DROP CONSTRAINT "FK_4f7bc95fc8e71c58ef0c9c7fe09"');
    await queryRunner.query('ALTER TABLE "claim_reopening" DROP CONSTRAINT "FK_cef4f07bb24969729197139e76b"');
    await queryRunner.query('ALTER TABLE "credit_claim" DROP CONSTRAINT "FK_6923098bb1e90571d5241b2001d"');
    await queryRunner.query('ALTER TABLE "credit_claim" DROP CONSTRAINT "FK_e86c179748295b404f3d06bb0c2"');
    await queryRunner.query('ALTER TABLE "credit_claim" DROP CONSTRAINT "FK_20a3fa8d6165a48241822377997"');
    await queryRunner.query('ALTER TABLE "credit_claim" DROP CONSTRAINT "FK_1cea8d658a76513052390a50318"');
    await queryRunner.query('ALTER TABLE "credit_claim" DROP CONSTRAINT "FK_6509d9213bf5a5ab5d0409f35d9"');
    await queryRunner.query('ALTER TABLE "award_change" DROP CONSTRAINT "FK_6136079bf82f7c38f2d652fe58f"');
    await queryRunner.query('ALTER TABLE "award_change" DROP CONSTRAINT "FK_e01c44e0dd149caf6614f18f2a0"');
    await queryRunner.query('ALTER TABLE "award_change" DROP CONSTRAINT "FK_2826595660bca9fe22034ea2ed1"');
    await queryRunner.query('ALTER TABLE "award_change" DROP CONSTRAINT "FK_63f1b4fd0a5ad6fffa5c9aaa8d9"');
    await queryRunner.query('ALTER TABLE "award_change" DROP CONSTRAINT "FK_29a07b03b7bb3f246c8de66e059"');
    await queryRunner.query('DROP INDEX "public"."IDX_b4566aab1526fa7b10460dca29"');
    await queryRunner.query('DROP INDEX "public"."IDX_18412fa571387b18cd1b13fb04"');
    await queryRunner.query('DROP TABLE "claim_invitation"');
    await queryRunner.query('DROP INDEX "public"."IDX_c4354c7cd97fb8ab58f8368d1a"');
    await queryRunner.query('DROP INDEX "public"."IDX_4f7bc95fc8e71c58ef0c9c7fe0"');
    await queryRunner.query('DROP INDEX "public"."IDX_cef4f07bb24969729197139e76"');
    await queryRunner.query('DROP TABLE "claim_reopening"');
    await queryRunner.query('DROP INDEX "public"."IDX_57df4128097ccc3a92f2c182be"');
    await queryRunner.query('DROP INDEX "public"."IDX_12802d0c6e1bd8803c4b13504a"');
    await queryRunner.query('DROP INDEX "public"."IDX_e86c179748295b404f3d06bb0c"');
    await queryRunner.query('DROP INDEX "public"."IDX_20a3fa8d6165a4824182237799"');
    await queryRunner.query('DROP INDEX "public"."IDX_1cea8d658a76513052390a5031"');
    await queryRunner.query('DROP TABLE "credit_claim"');
    await queryRunner.query('DROP INDEX "public"."IDX_d16c152d42ecf7657f8b304f14"');
    await queryRunner.query('DROP INDEX "public"."IDX_e6a896b6808c343698421efa19"');
    await queryRunner.query('DROP INDEX "public"."IDX_e01c44e0dd149caf6614f18f2a"');
    await queryRunner.query('DROP INDEX "public"."IDX_2826595660bca9fe22034ea2ed"');
    await queryRunner.query('DROP TABLE "award_change"');
  }
}
