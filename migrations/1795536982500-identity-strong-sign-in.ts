import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passkeys, second factors of sessions and tokens, the short code of links, and what networks ask for. */
export class IdentityStrongSignIn1795536982500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE passkey (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        person_id uuid NOT NULL,
        name text NOT NULL,
        credential_id text NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text array NOT NULL,
        backed_up boolean NOT NULL,
        last_used_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_783e2060d8025abd6a6ca45d2c7" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_32706d4b06dad6285bcc925f64" ON passkey (person_id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_192d857208b2315375852a6e37" ON passkey (credential_id)`,
    );
    await queryRunner.query(
      `CREATE TABLE ceremony (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        kind text NOT NULL,
        challenge text NOT NULL,
        bound_to text NOT NULL,
        CONSTRAINT "PK_7a74702da3a16c11277ed153018" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_ffa34a89ebc4a5e1cdeac4c6f1" ON ceremony (created_at)`);
    await queryRunner.query(
      `CREATE TABLE link_asking (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        network_hash text NOT NULL,
        CONSTRAINT "PK_362eb9457169f4d47d07b3d6c11" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_c55934c341a29df954b8838a33" ON link_asking (created_at)`);
    await queryRunner.query(
      `CREATE INDEX "IDX_89991be10a4b6e6e4f9755712d" ON link_asking (network_hash, created_at)`,
    );
    await queryRunner.query(`ALTER TABLE sign_in_link ADD browser_hash text`);
    await queryRunner.query(`ALTER TABLE sign_in_link ADD code_hash text`);
    await queryRunner.query(`ALTER TABLE sign_in_link ADD attempts integer NOT NULL DEFAULT '0'`);
    await queryRunner.query(`ALTER TABLE sign_in ADD method text NOT NULL DEFAULT 'link'`);
    await queryRunner.query(`ALTER TABLE sign_in ADD strong_at TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`ALTER TABLE sign_in ADD passkey_id uuid`);
    await queryRunner.query(`ALTER TABLE sign_in ADD browser text NOT NULL DEFAULT ''`);
    await queryRunner.query(`ALTER TABLE api_token ADD scope text NOT NULL DEFAULT 'write'`);
    await queryRunner.query(`ALTER TABLE api_token ADD strong boolean NOT NULL DEFAULT true`);
    await queryRunner.query(
      `ALTER TABLE passkey ADD CONSTRAINT "FK_32706d4b06dad6285bcc925f64c" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE passkey DROP CONSTRAINT "FK_32706d4b06dad6285bcc925f64c"`);
    await queryRunner.query(`ALTER TABLE api_token DROP COLUMN strong`);
    await queryRunner.query(`ALTER TABLE api_token DROP COLUMN scope`);
    await queryRunner.query(`ALTER TABLE sign_in DROP COLUMN browser`);
    await queryRunner.query(`ALTER TABLE sign_in DROP COLUMN passkey_id`);
    await queryRunner.query(`ALTER TABLE sign_in DROP COLUMN strong_at`);
    await queryRunner.query(`ALTER TABLE sign_in DROP COLUMN method`);
    await queryRunner.query(`ALTER TABLE sign_in_link DROP COLUMN attempts`);
    await queryRunner.query(`ALTER TABLE sign_in_link DROP COLUMN code_hash`);
    await queryRunner.query(`ALTER TABLE sign_in_link DROP COLUMN browser_hash`);
    await queryRunner.query(`DROP INDEX public."IDX_89991be10a4b6e6e4f9755712d"`);
    await queryRunner.query(`DROP INDEX public."IDX_c55934c341a29df954b8838a33"`);
    await queryRunner.query(`DROP TABLE link_asking`);
    await queryRunner.query(`DROP INDEX public."IDX_ffa34a89ebc4a5e1cdeac4c6f1"`);
    await queryRunner.query(`DROP TABLE ceremony`);
    await queryRunner.query(`DROP INDEX public."IDX_192d857208b2315375852a6e37"`);
    await queryRunner.query(`DROP INDEX public."IDX_32706d4b06dad6285bcc925f64"`);
    await queryRunner.query(`DROP TABLE passkey`);
  }
}
