import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses from which mail came back, and why a mail did not go out. */
export class PlatformMailReturns1796060168512 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE address_mark (id uuid NOT NULL, created_at TIMESTAMP WITH TIME ZONE NOT NULL, address_hash text NOT NULL, mark text NOT NULL, status text NOT NULL, CONSTRAINT "CHK_f8e7b4b193583c1292b1b55a34" CHECK (mark in ('returned', 'complained')), CONSTRAINT "PK_4710ad99b1398eeec2cc8238cd5" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_46297e831357ced26df3e38949" ON address_mark  (address_hash) `,
    );
    await queryRunner.query(`ALTER TABLE mail_message ADD reason text`);
    await queryRunner.query(`ALTER TABLE mail_message ADD address_hash text`);
    await queryRunner.query(
      `ALTER TABLE mail_message ADD CONSTRAINT "CHK_c908fa929b94cfe7d929a3446e" CHECK (reason in ('unwanted', 'void', 'late', 'refused', 'returned', 'complained'))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE mail_message DROP CONSTRAINT "CHK_c908fa929b94cfe7d929a3446e"`);
    await queryRunner.query(`ALTER TABLE mail_message DROP COLUMN address_hash`);
    await queryRunner.query(`ALTER TABLE mail_message DROP COLUMN reason`);
    await queryRunner.query(`DROP INDEX public."IDX_46297e831357ced26df3e38949"`);
    await queryRunner.query(`DROP TABLE address_mark`);
  }
}
