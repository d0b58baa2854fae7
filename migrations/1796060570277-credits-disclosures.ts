import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who teach state of their financial relationships; a statement is never changed. */
export class CreditsDisclosures1796060570277 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "disclosure" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "person_id" uuid NOT NULL, "relationships" jsonb NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_b8eace3be471f4a07b7fce9f4d6" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_e81b9f4009f239c111bd9b7b94" ON "disclosure"  ("person_id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_05f974c0a99c15a83c853d6305" ON "disclosure"  ("hub_id", "person_id", "created_at") ',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure" ADD CONSTRAINT "FK_e81b9f4009f239c111bd9b7b948" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "disclosure" ADD CONSTRAINT "FK_7298d17d080171524a7a9aa6e03" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query('revoke update on table disclosure from spokewell_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "disclosure" DROP CONSTRAINT "FK_7298d17d080171524a7a9aa6e03"');
    await queryRunner.query('ALTER TABLE "disclosure" DROP CONSTRAINT "FK_e81b9f4009f239c111bd9b7b948"');
    await queryRunner.query('DROP INDEX "public"."IDX_05f974c0a99c15a83c853d6305"');
    await queryRunner.query('DROP INDEX "public"."IDX_e81b9f4009f239c111bd9b7b94"');
    await queryRunner.query('DROP TABLE "disclosure"');
  }
}
