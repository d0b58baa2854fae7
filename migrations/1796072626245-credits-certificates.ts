import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates of credit, and how often serials were asked about. What a certificate said is never altered. */
export class CreditsCertificates1796072626245 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "verification_count" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "counted" text NOT NULL, "hour" integer NOT NULL, "asked" integer NOT NULL, CONSTRAINT "CHK_c918b49b75f65e6b19c1cfaabd" CHECK (asked > 0), CONSTRAINT "PK_902660617f7b648217d336f8853" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_413751ca3a8570a91b8546a018" ON "verification_count"  ("created_at") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_7b3318f8811331d672362a6342" ON "verification_count"  ("counted", "hour") ',
    );
    await queryRunner.query(
      'CREATE TABLE "certificate" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "person_id" uuid NOT NULL, "credit_type" text NOT NULL, "award_id" uuid, "snapshot_id" uuid NOT NULL, "serial" text NOT NULL, "amount" numeric(8,2) NOT NULL, "facts" jsonb NOT NULL, "state" text NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "predecessor_id" uuid, CONSTRAINT "CHK_09ce007f37fd7c7aced1d1b4f0" CHECK (amount > 0), CONSTRAINT "CHK_7de41ca9c9f00bc924f5dbfebd" CHECK ((state = \'standing\') = (ended_at is null)), CONSTRAINT "CHK_3c4da734d0c25b2d938e70d2a3" CHECK (state in (\'standing\', \'superseded\', \'revoked\')), CONSTRAINT "PK_8daddfc65f59e341c2bbc9c9e43" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_c289d8d60f2d0c7e7433e8b290" ON "certificate"  ("predecessor_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_dbfed69a9da552cf856c76f0da" ON "certificate"  ("snapshot_id") ',
    );
    await queryRunner.query('CREATE INDEX "IDX_7053ca8ef008770e6d6ff237c0" ON "certificate"  ("cohort_id") ');
    await queryRunner.query('CREATE INDEX "IDX_72edceab6e5aa36f58007d24f4" ON "certificate"  ("person_id") ');
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_e8640a54a33a594a31adf67451" ON "certificate"  ("hub_id", "person_id", "cohort_id", "credit_type") WHERE state = \'standing\' and award_id is null',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d243d49f4a5cabe54631539346" ON "certificate"  ("award_id") WHERE state = \'standing\' and award_id is not null',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_088cd8b7854860bc8669b6898e" ON "certificate"  ("serial") ',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "FK_c289d8d60f2d0c7e7433e8b2907" FOREIGN KEY ("predecessor_id") REFERENCES "certificate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "FK_dbfed69a9da552cf856c76f0dab" FOREIGN KEY ("snapshot_id") REFERENCES "ledger_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "FK_8050418967765cb1242e2292bdf" FOREIGN KEY ("award_id") REFERENCES "ledger_entry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "FK_72edceab6e5aa36f58007d24f47" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "FK_e90118d0730625087239a82ffaf" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate" ADD CONSTRAINT "FK_6a0db0418880145de79ff6b5dbf" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // What it says stays as it was issued; only whether it stands changes.
    await queryRunner.query('revoke update, delete, truncate on table certificate from spokewell_app');
    await queryRunner.query('grant update (state, ended_at) on table certificate to spokewell_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "certificate" DROP CONSTRAINT "FK_6a0db0418880145de79ff6b5dbf"');
    await queryRunner.query('ALTER TABLE "certificate" DROP CONSTRAINT "FK_e90118d0730625087239a82ffaf"');
    await queryRunner.query('ALTER TABLE "certificate" DROP CONSTRAINT "FK_72edceab6e5aa36f58007d24f47"');
    await queryRunner.query('ALTER TABLE "certificate" DROP CONSTRAINT "FK_8050418967765cb1242e2292bdf"');
    await queryRunner.query('ALTER TABLE "certificate" DROP CONSTRAINT "FK_dbfed69a9da552cf856c76f0dab"');
    await queryRunner.query('ALTER TABLE "certificate" DROP CONSTRAINT "FK_c289d8d60f2d0c7e7433e8b2907"');
    await queryRunner.query('DROP INDEX "public"."IDX_088cd8b7854860bc8669b6898e"');
    await queryRunner.query('DROP INDEX "public"."IDX_d243d49f4a5cabe54631539346"');
    await queryRunner.query('DROP INDEX "public"."IDX_e8640a54a33a594a31adf67451"');
    await queryRunner.query('DROP INDEX "public"."IDX_72edceab6e5aa36f58007d24f4"');
    await queryRunner.query('DROP INDEX "public"."IDX_7053ca8ef008770e6d6ff237c0"');
    await queryRunner.query('DROP INDEX "public"."IDX_dbfed69a9da552cf856c76f0da"');
    await queryRunner.query('DROP INDEX "public"."IDX_c289d8d60f2d0c7e7433e8b290"');
    await queryRunner.query('DROP TABLE "certificate"');
    await queryRunner.query('DROP INDEX "public"."IDX_7b3318f8811331d672362a6342"');
    await queryRunner.query('DROP INDEX "public"."IDX_413751ca3a8570a91b8546a018"');
    await queryRunner.query('DROP TABLE "verification_count"');
  }
}
