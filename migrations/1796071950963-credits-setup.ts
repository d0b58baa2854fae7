import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How hubs give credit, what sessions are designated for, who plans, and what was made of statements. What was set or reviewed is never changed. */
export class CreditsSetup1796071950963 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "designation" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid NOT NULL, "credit_type" text NOT NULL, "state" text NOT NULL, "proposed_by" uuid, "version_id" uuid, "maximum" numeric(8,2), "planned_seconds" integer, "planned_start" TIMESTAMP WITH TIME ZONE, "planned_end" TIMESTAMP WITH TIME ZONE, "designated_by" uuid, "designated_at" TIMESTAMP WITH TIME ZONE, "override_reason" text, "ended_by" uuid, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_733ee97824ce56b65f11f090c9" CHECK ((state in (\'replaced\', \'withdrawn\')) = (ended_at is not null)), CONSTRAINT "CHK_b3197671ffc2610c18f6dee668" CHECK (override_reason is null or designated_at is not null), CONSTRAINT "CHK_28d595818b467144120e62a15c" CHECK (planned_seconds > 0), CONSTRAINT "CHK_d4cad159cb7bf280524ad6e42c" CHECK (maximum > 0), CONSTRAINT "CHK_dfb86fbaff8839eca84021968a" CHECK ((designated_at is null) = (maximum is null) and (designated_at is null) = (planned_seconds is null) and (designated_at is null) = (version_id is null)), CONSTRAINT "CHK_afc1aa88938c5e9ee9a5f4246f" CHECK (state <> \'designated\' or designated_at is not null), CONSTRAINT "CHK_694118d4542f524a445e8ada9b" CHECK (state in (\'proposed\', \'designated\', \'replaced\', \'withdrawn\')), CONSTRAINT "PK_8c84a3c335a852ff2d426cb0112" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_39cf9c6fbe8221e6306265af34" ON "designation"  ("ended_by") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_2eea49262adbaf50d0ee153f87" ON "designation"  ("designated_by") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_52deee8555c002c22d4588e744" ON "designation"  ("proposed_by") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_ed54d964498b555d1310a076ad" ON "designation"  ("cohort_id", "session_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d676599e005255dd05e05b148a" ON "designation"  ("session_id", "credit_type") WHERE state in (\'proposed\', \'designated\')',
    );
    await queryRunner.query(
      'CREATE TABLE "disclosure_review" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "disclosure_id" uuid NOT NULL, "outcome" text NOT NULL, "mitigation" text, "reviewed_by" uuid NOT NULL, CONSTRAINT "CHK_323f6b0321e8dbc141d83e01fc" CHECK ((outcome = \'mitigated\') = (mitigation is not null)), CONSTRAINT "CHK_a2b98c7887faa4749b486ec232" CHECK (outcome in (\'none\', \'mitigated\', \'barred\')), CONSTRAINT "PK_7a46a5a0a3fc6b71b81c7dcf547" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_f0d25f2930a2490589b6c4749c" ON "disclosure_review"  ("reviewed_by") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_f19ac0f9e7dab4b7762bf161f8" ON "disclosure_review"  ("disclosure_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "credit_provider_version" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "version" integer NOT NULL, "name" text NOT NULL, "postal_address" text, "handled_elsewhere" boolean NOT NULL, CONSTRAINT "CHK_1005dc9297976e99ff77977c61" CHECK (version > 0), CONSTRAINT "PK_b3add7f7764c8eca8df71190ac7" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_8da4279cb3ed12bb35f50667f7" ON "credit_provider_version"  ("hub_id", "version") ',
    );
    await queryRunner.query(
      'CREATE TABLE "credit_type_version" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "code" text NOT NULL, "version" integer NOT NULL, "offered" boolean NOT NULL, "rules" jsonb NOT NULL, "own_rules" text array NOT NULL, "statement" text, "provider_number" text, CONSTRAINT "CHK_50b141f60633d64ec19b53de25" CHECK (version > 0), CONSTRAINT "PK_79fddb59ccaa1676b837f310163" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_87fa1264816ef9d5485b20c52f" ON "credit_type_version"  ("hub_id", "code", "id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d7c1ce76b8b6b1d5adfc4f6aad" ON "credit_type_version"  ("hub_id", "code", "version") ',
    );
    await queryRunner.query(
      'CREATE TABLE "program_planner" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "person_id" uuid NOT NULL, CONSTRAINT "PK_dfeac8feab1ba5392711e67519a" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_69a348d69d413592fccb95f6c3" ON "program_planner"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_a51252157800e4e02d74adeccc" ON "program_planner"  ("program_id", "person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "designation" ADD CONSTRAINT "FK_39cf9c6fbe8221e6306265af342" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "designation" ADD CONSTRAINT "FK_2eea49262adbaf50d0ee153f877" FOREIGN KEY ("designated_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "designation" ADD CONSTRAINT "FK_52deee8555c002c22d4588e7445" FOREIGN KEY ("proposed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "designation" ADD CONSTRAINT "FK_f1a9518a50178b8828c4e76c48f" FOREIGN KEY ("hub_id", "credit_type", "version_id") REFERENCES "credit_type_version"("hub_id","code","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "designation" ADD CONSTRAINT "FK_17059b5c6bc77cc5a6b0f0f8ebc" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure_review" ADD CONSTRAINT "FK_f0d25f2930a2490589b6c4749c7" FOREIGN KEY ("reviewed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure_review" ADD CONSTRAINT "FK_967079382124c1fb5109fed63db" FOREIGN KEY ("disclosure_id") REFERENCES "disclosure"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure_review" ADD CONSTRAINT "FK_86e5d5636113fe7a3f5a9016bfe" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_provider_version" ADD CONSTRAINT "FK_87a8c18eac5d1d31982a405d68a" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_type_version" ADD CONSTRAINT "FK_0f12a8321e96bb132cb3eec03be" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "program_planner" ADD CONSTRAINT "FK_69a348d69d413592fccb95f6c33" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "program_planner" ADD CONSTRAINT "FK_4d695fdb15eb807eeacbd9b7ec5" FOREIGN KEY ("hub_id", "program_id") REFERENCES "program"("hub_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'revoke update, delete, truncate on table credit_provider_version from spokewell_app',
    );
    await queryRunner.query(
      'revoke update, delete, truncate on table credit_type_version from spokewell_app',
    );
    await queryRunner.query('revoke update, delete, truncate on table disclosure_review from spokewell_app');
    // A designation goes from state to state, and stays on record.
    await queryRunner.query('revoke delete, truncate on table designation from spokewell_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "program_planner" DROP CONSTRAINT "FK_4d695fdb15eb807eeacbd9b7ec5"');
    await queryRunner.query('ALTER TABLE "program_planner" DROP CONSTRAINT "FK_69a348d69d413592fccb95f6c33"');
    await queryRunner.query(
      'ALTER TABLE "credit_type_version" DROP CONSTRAINT "FK_0f12a8321e96bb132cb3eec03be"',
    );
    await queryRunner.query(
      'ALTER TABLE "credit_provider_version" DROP CONSTRAINT "FK_87a8c18eac5d1d31982a405d68a"',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure_review" DROP CONSTRAINT "FK_86e5d5636113fe7a3f5a9016bfe"',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure_review" DROP CONSTRAINT "FK_967079382124c1fb5109fed63db"',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure_review" DROP CONSTRAINT "FK_f0d25f2930a2490589b6c4749c7"',
    );
    await queryRunner.query('ALTER TABLE "designation" DROP CONSTRAINT "FK_17059b5c6bc77cc5a6b0f0f8ebc"');
    await queryRunner.query('ALTER TABLE "designation" DROP CONSTRAINT "FK_f1a9518a50178b8828c4e76c48f"');
    await queryRunner.query('ALTER TABLE "designation" DROP CONSTRAINT "FK_52deee8555c002c22d4588e7445"');
    await queryRunner.query('ALTER TABLE "designation" DROP CONSTRAINT "FK_2eea49262adbaf50d0ee153f877"');
    await queryRunner.query('ALTER TABLE "designation" DROP CONSTRAINT "FK_39cf9c6fbe8221e6306265af342"');
    await queryRunner.query('DROP INDEX "public"."IDX_a51252157800e4e02d74adeccc"');
    await queryRunner.query('DROP INDEX "public"."IDX_69a348d69d413592fccb95f6c3"');
    await queryRunner.query('DROP TABLE "program_planner"');
    await queryRunner.query('DROP INDEX "public"."IDX_d7c1ce76b8b6b1d5adfc4f6aad"');
    await queryRunner.query('DROP INDEX "public"."IDX_87fa1264816ef9d5485b20c52f"');
    await queryRunner.query('DROP TABLE "credit_type_version"');
    await queryRunner.query('DROP INDEX "public"."IDX_8da4279cb3ed12bb35f50667f7"');
    await queryRunner.query('DROP TABLE "credit_provider_version"');
    await queryRunner.query('DROP INDEX "public"."IDX_f19ac0f9e7dab4b7762bf161f8"');
    await queryRunner.query('DROP INDEX "public"."IDX_f0d25f2930a2490589b6c4749c"');
    await queryRunner.query('DROP TABLE "disclosure_review"');
    await queryRunner.query('DROP INDEX "public"."IDX_d676599e005255dd05e05b148a"');
    await queryRunner.query('DROP INDEX "public"."IDX_ed54d964498b555d1310a076ad"');
    await queryRunner.query('DROP INDEX "public"."IDX_52deee8555c002c22d4588e744"');
    await queryRunner.query('DROP INDEX "public"."IDX_2eea49262adbaf50d0ee153f87"');
    await queryRunner.query('DROP INDEX "public"."IDX_39cf9c6fbe8221e6306265af34"');
    await queryRunner.query('DROP TABLE "designation"');
  }
}
