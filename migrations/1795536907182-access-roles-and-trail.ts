import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Faculty, CE administrators and auditors; roles that end by themselves; who did what, by who did it. */
export class AccessRolesAndTrail1795536907182 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "role_grant" DROP CONSTRAINT "CHK_18dd9cb0988e6777d395b247f5"');
    await queryRunner.query('ALTER TABLE "role_grant" ADD "expires_at" TIMESTAMP WITH TIME ZONE');
    await queryRunner.query(
      'CREATE INDEX "IDX_3120c32454d7c7d0c7f4508cf1" ON "domain_event"  ("actor_id", "at") ',
    );
    await queryRunner.query(
      "ALTER TABLE \"role_grant\" ADD CONSTRAINT \"CHK_a5f9314986ba57171307bb6fa1\" CHECK (role in ('hub_admin', 'program_lead', 'facilitator', 'faculty', 'ce_administrator', 'auditor'))",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "role_grant" DROP CONSTRAINT "CHK_a5f9314986ba57171307bb6fa1"');
    await queryRunner.query('DROP INDEX "public"."IDX_3120c32454d7c7d0c7f4508cf1"');
    await queryRunner.query('ALTER TABLE "role_grant" DROP COLUMN "expires_at"');
    await queryRunner.query(
      "ALTER TABLE \"role_grant\" ADD CONSTRAINT \"CHK_18dd9cb0988e6777d395b247f5\" CHECK ((role = ANY (ARRAY['hub_admin'::text, 'program_lead'::text, 'facilitator'::text])))",
    );
  }
}
