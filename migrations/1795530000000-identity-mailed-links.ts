import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the mail of a sign-in link was ordered, so that only mailed links use up what an address may get. */
export class IdentityMailedLinks1795530000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE sign_in_link ADD mailed_at TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`UPDATE sign_in_link SET mailed_at = created_at WHERE token_hash IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE sign_in_link DROP COLUMN mailed_at`);
  }
}
