import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people tell of themselves beyond their name: their work and place, licences, and, sealed, a date of birth. */
export class IdentityProfiles1796060493849 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "profile" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "credentials" text array NOT NULL, "organization" text, "site" text, "country" text, "region" text, "county" text, "postal_code" text, "rurality" text, "languages" text array NOT NULL, "pronouns" text, "access_needs" text, "npi" text, "offer_dismissed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_ac5070a5ee98e626ed65feb71b" CHECK (rurality in (\'rural\', \'suburban\', \'urban\')), CONSTRAINT "PK_3dd8bfc97e4a77c70971591bdcb" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_88768151ce63c5b8c69bdaedb9" ON "profile"  ("person_id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "licence" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "country" text NOT NULL, "region" text, "kind" text NOT NULL, "number" text NOT NULL, CONSTRAINT "PK_3b4f2cda4a38b8026e4c700844c" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_610500e9674db21627ddfa348b" ON "licence"  ("person_id") ');
    await queryRunner.query(
      'CREATE TABLE "birth_date" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid NOT NULL, "key_id" text NOT NULL, "sealed" bytea NOT NULL, CONSTRAINT "PK_7b5e3ac014fe07803c34a5d8c36" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_d7e93c2a6cc9981d6adc43b8dd" ON "birth_date"  ("person_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "profile" ADD CONSTRAINT "FK_88768151ce63c5b8c69bdaedb99" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "licence" ADD CONSTRAINT "FK_610500e9674db21627ddfa348bd" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "birth_date" ADD CONSTRAINT "FK_d7e93c2a6cc9981d6adc43b8dd9" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "birth_date" DROP CONSTRAINT "FK_d7e93c2a6cc9981d6adc43b8dd9"');
    await queryRunner.query('ALTER TABLE "licence" DROP CONSTRAINT "FK_610500e9674db21627ddfa348bd"');
    await queryRunner.query('ALTER TABLE "profile" DROP CONSTRAINT "FK_88768151ce63c5b8c69bdaedb99"');
    await queryRunner.query('DROP INDEX "public"."IDX_d7e93c2a6cc9981d6adc43b8dd"');
    await queryRunner.query('DROP TABLE "birth_date"');
    await queryRunner.query('DROP INDEX "public"."IDX_610500e9674db21627ddfa348b"');
    await queryRunner.query('DROP TABLE "licence"');
    await queryRunner.query('DROP INDEX "public"."IDX_88768151ce63c5b8c69bdaedb9"');
    await queryRunner.query('DROP TABLE "profile"');
  }
}
