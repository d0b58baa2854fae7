import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of mail that people have switched off. */
export class IdentityMailChoices1795525181800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE mail_choice (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL,
        CONSTRAINT "PK_80e0e807e2c7179e6b2c5c2f019" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_91494a9565750bd4e5bf488087" ON mail_choice (person_id, kind)`,
    );
    await queryRunner.query(
      `ALTER TABLE mail_choice ADD CONSTRAINT "FK_12a7d2a5af6a4f2b274ef149a4c" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE mail_choice DROP CONSTRAINT "FK_12a7d2a5af6a4f2b274ef149a4c"`);
    await queryRunner.query(`DROP INDEX public."IDX_91494a9565750bd4e5bf488087"`);
    await queryRunner.query(`DROP TABLE mail_choice`);
  }
}
