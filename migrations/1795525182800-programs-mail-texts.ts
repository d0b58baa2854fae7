import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that hubs have written for their mail. */
export class ProgramsMailTexts1795525182800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE mail_text (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        template text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        CONSTRAINT "PK_040ba1904c6cafca072f1c2f57f" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_50ac28398801e0d986b7252e6b" ON mail_text (hub_id, template, language)`,
    );
    await queryRunner.query(
      `ALTER TABLE mail_text ADD CONSTRAINT "FK_bdba330ce2140371cb66cee9f67" FOREIGN KEY (hub_id) REFERENCES hub(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE mail_text DROP CONSTRAINT "FK_bdba330ce2140371cb66cee9f67"`);
    await queryRunner.query(`DROP INDEX public."IDX_50ac28398801e0d986b7252e6b"`);
    await queryRunner.query(`DROP TABLE mail_text`);
  }
}
