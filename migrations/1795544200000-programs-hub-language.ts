import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language in which a hub writes to whoever has chosen none, and who has chosen one. */
export class ProgramsHubLanguage1795544200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE hub ADD language text NOT NULL DEFAULT 'en'`);
    await queryRunner.query(`ALTER TABLE person ADD language_chosen boolean NOT NULL DEFAULT false`);
    // Everyone began with English, so whoever has another language chose it.
    await queryRunner.query(`UPDATE person SET language_chosen = true WHERE language <> 'en'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE person DROP COLUMN language_chosen`);
    await queryRunner.query(`ALTER TABLE hub DROP COLUMN language`);
  }
}
