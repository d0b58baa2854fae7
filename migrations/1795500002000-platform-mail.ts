import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail, known by what it is about; its text is never kept. */
export class PlatformMail1795500002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE mail_message (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        template text NOT NULL,
        subject_id uuid NOT NULL,
        recipient_id uuid NOT NULL,
        occurrence text NOT NULL,
        state text NOT NULL,
        claimed_until TIMESTAMP WITH TIME ZONE,
        sent_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "CHK_cdd128310f29d325c43eb97a73" CHECK (state in ('queued', 'claimed', 'sent', 'unknown', 'failed', 'dropped')),
        CONSTRAINT "PK_d23285093ea237bc7632d4fcce9" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_9170ce7b3b2a5cd851267d9b6a" ON mail_message (recipient_id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_c9c5769e169889bb407d6bc0cc" ON mail_message (template, subject_id, recipient_id, occurrence)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX public."IDX_c9c5769e169889bb407d6bc0cc"`);
    await queryRunner.query(`DROP INDEX public."IDX_9170ce7b3b2a5cd851267d9b6a"`);
    await queryRunner.query(`DROP TABLE mail_message`);
  }
}
