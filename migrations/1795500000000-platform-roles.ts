import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two roles from the first day: the owner, who runs this, and the application's, which may read and write rows but
 * alter nothing. Later migrations take back more where a record must not be rewritten.
 */
export class PlatformRoles1795500000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`revoke all on schema public from public`);
    await queryRunner.query(`grant usage on schema public to spokewell_app`);
    await queryRunner.query(
      `alter default privileges in schema public grant select, insert, update, delete on tables to spokewell_app`,
    );
    await queryRunner.query(`revoke all on table schema_migration from spokewell_app`);
    await queryRunner.query(`grant select on table schema_migration to spokewell_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter default privileges in schema public revoke select, insert, update, delete on tables from spokewell_app`,
    );
    await queryRunner.query(`revoke usage on schema public from spokewell_app`);
  }
}
