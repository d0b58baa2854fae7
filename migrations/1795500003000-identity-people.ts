import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, and how they prove who they are. */
export class IdentityPeople1795500003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE person (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        name text NOT NULL,
        email text NOT NULL,
        email_key text NOT NULL,
        profession text,
        zone text NOT NULL,
        language text NOT NULL,
        CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_8040fe6a2f1f8d9abdb4870961" ON person (email_key)`);
    await queryRunner.query(
      `CREATE TABLE sign_in_link (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        email_key text NOT NULL,
        token_hash text,
        expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
        used_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_2e37c859be8a656fef206f62b27" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_6bd9ab8aa66a589232ca84105a" ON sign_in_link (email_key, created_at)`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_70e02809dd11038da50c4d38f8" ON sign_in_link (token_hash)`,
    );
    await queryRunner.query(
      `CREATE TABLE sign_in (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        person_id uuid NOT NULL,
        secret_hash text NOT NULL,
        last_seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
        ended_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_e1c2af97265eef8174c9a652a5e" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_9f12ffdf70f8c19105602e0aaf" ON sign_in (person_id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_a05f4fb71312e0fb284f204b50" ON sign_in (secret_hash)`);
    await queryRunner.query(
      `CREATE TABLE api_token (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        person_id uuid NOT NULL,
        label text NOT NULL,
        token_hash text NOT NULL,
        expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
        revoked_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_d862311c568d175c26f41bc6f98" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_e2d4e4aec6ea48547b08e409f9" ON api_token (person_id)`);
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_bafaa5aab5957cd193fb2da8f2" ON api_token (token_hash)`);
    await queryRunner.query(
      `ALTER TABLE sign_in ADD CONSTRAINT "FK_9f12ffdf70f8c19105602e0aaf6" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE api_token ADD CONSTRAINT "FK_e2d4e4aec6ea48547b08e409f9b" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE api_token DROP CONSTRAINT "FK_e2d4e4aec6ea48547b08e409f9b"`);
    await queryRunner.query(`ALTER TABLE sign_in DROP CONSTRAINT "FK_9f12ffdf70f8c19105602e0aaf6"`);
    await queryRunner.query(`DROP INDEX public."IDX_bafaa5aab5957cd193fb2da8f2"`);
    await queryRunner.query(`DROP INDEX public."IDX_e2d4e4aec6ea48547b08e409f9"`);
    await queryRunner.query(`DROP TABLE api_token`);
    await queryRunner.query(`DROP INDEX public."IDX_a05f4fb71312e0fb284f204b50"`);
    await queryRunner.query(`DROP INDEX public."IDX_9f12ffdf70f8c19105602e0aaf"`);
    await queryRunner.query(`DROP TABLE sign_in`);
    await queryRunner.query(`DROP INDEX public."IDX_70e02809dd11038da50c4d38f8"`);
    await queryRunner.query(`DROP INDEX public."IDX_6bd9ab8aa66a589232ca84105a"`);
    await queryRunner.query(`DROP TABLE sign_in_link`);
    await queryRunner.query(`DROP INDEX public."IDX_8040fe6a2f1f8d9abdb4870961"`);
    await queryRunner.query(`DROP TABLE person`);
  }
}
