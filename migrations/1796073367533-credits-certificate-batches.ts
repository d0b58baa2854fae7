import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates of many people that are made at once, and kept for some days. */
export class CreditsCertificateBatches1796073367533 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "certificate_batch" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "session_id" uuid, "credit_type" text, "cumulative" boolean NOT NULL, "state" text NOT NULL, "total" integer NOT NULL, "made" integer NOT NULL, "failed" integer NOT NULL, "by_id" uuid NOT NULL, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_1bd4e3c5a081ba988680c1be0d" CHECK (made >= 0 and failed >= 0 and total > 0 and made + failed <= total), CONSTRAINT "CHK_01fe4270e0b4e6bb85a7e6ab27" CHECK ((state = \'done\') = (done_at is not null)), CONSTRAINT "CHK_5197a1fcc87e23cb36b6e0c67b" CHECK (state in (\'running\', \'done\')), CONSTRAINT "PK_711b4215f077f07f99ab32069d6" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_7e00c79a937bc89fb520722184" ON "certificate_batch"  ("by_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_aab1135d3a4ed00b001c0806ed" ON "certificate_batch"  ("cohort_id", "created_at") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_338cfe909012491ae85ae6841f" ON "certificate_batch"  ("hub_id", "created_at") ',
    );
    await queryRunner.query(
      'CREATE TABLE "certificate_file" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "batch_id" uuid NOT NULL, "person_id" uuid NOT NULL, "credit_type" text NOT NULL, "certificate_id" uuid, "content" bytea, "fault" text, CONSTRAINT "CHK_1bc1f5d814427ce7a4f94a96de" CHECK (content is null or certificate_id is not null), CONSTRAINT "CHK_ba2299815ee63a266d4b0b52fc" CHECK (content is null or fault is null), CONSTRAINT "PK_677700ed018024d61d803e2d72f" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_45b1e8d0869b9f837765c2b199" ON "certificate_file"  ("certificate_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_de0deaca9bf33098dbb4c965d6" ON "certificate_file"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_8b5e323aa8c35ef702b32ff21d" ON "certificate_file"  ("batch_id", "id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_batch" ADD CONSTRAINT "FK_7e00c79a937bc89fb5207221843" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_batch" ADD CONSTRAINT "FK_fde533b499ab462e867534e0144" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "session_id") REFERENCES "session"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_batch" ADD CONSTRAINT "FK_c31c6fde64948fb95928e7b10c0" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_file" ADD CONSTRAINT "FK_de0deaca9bf33098dbb4c965d69" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_file" ADD CONSTRAINT "FK_45b1e8d0869b9f837765c2b1995" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_file" ADD CONSTRAINT "FK_b22e38a2eb5a5a761b4afbc5119" FOREIGN KEY ("batch_id") REFERENCES "certificate_batch"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "certificate_file" DROP CONSTRAINT "FK_b22e38a2eb5a5a761b4afbc5119"',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_file" DROP CONSTRAINT "FK_45b1e8d0869b9f837765c2b1995"',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_file" DROP CONSTRAINT "FK_de0deaca9bf33098dbb4c965d69"',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_batch" DROP CONSTRAINT "FK_c31c6fde64948fb95928e7b10c0"',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_batch" DROP CONSTRAINT "FK_fde533b499ab462e867534e0144"',
    );
    await queryRunner.query(
      'ALTER TABLE "certificate_batch" DROP CONSTRAINT "FK_7e00c79a937bc89fb5207221843"',
    );
    await queryRunner.query('DROP INDEX "public"."IDX_8b5e323aa8c35ef702b32ff21d"');
    await queryRunner.query('DROP INDEX "public"."IDX_de0deaca9bf33098dbb4c965d6"');
    await queryRunner.query('DROP INDEX "public"."IDX_45b1e8d0869b9f837765c2b199"');
    await queryRunner.query('DROP TABLE "certificate_file"');
    await queryRunner.query('DROP INDEX "public"."IDX_338cfe909012491ae85ae6841f"');
    await queryRunner.query('DROP INDEX "public"."IDX_aab1135d3a4ed00b001c0806ed"');
    await queryRunner.query('DROP INDEX "public"."IDX_7e00c79a937bc89fb520722184"');
    await queryRunner.query('DROP TABLE "certificate_batch"');
  }
}
