import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Frozen outcome reports. A release can be added, and neither altered nor removed. */
export class OutcomesReleases1795500010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE release (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        wave_id uuid NOT NULL,
        number integer NOT NULL, figures json NOT NULL, legend json NOT NULL,
        hash text NOT NULL,
        CONSTRAINT "CHK_c99bed0b7b375577d6312bdb31" CHECK (number >= 1),
        CONSTRAINT "PK_1a2253436964eea9c558f9464f4" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_69632ae01941333597cbd5f077" ON release (wave_id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_2e0fda1bb7c36d0a999a103c18" ON release (cohort_id, number)`,
    );
    await queryRunner.query(
      `ALTER TABLE release ADD CONSTRAINT "FK_69632ae01941333597cbd5f077d" FOREIGN KEY (wave_id) REFERENCES wave(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE release ADD CONSTRAINT "FK_e956a663fbe28f294e16cca3652" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`revoke update, delete, truncate on table release from spokewell_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`grant update, delete on table release to spokewell_app`);
    await queryRunner.query(`ALTER TABLE release DROP CONSTRAINT "FK_e956a663fbe28f294e16cca3652"`);
    await queryRunner.query(`ALTER TABLE release DROP CONSTRAINT "FK_69632ae01941333597cbd5f077d"`);
    await queryRunner.query(`DROP INDEX public."IDX_2e0fda1bb7c36d0a999a103c18"`);
    await queryRunner.query(`DROP INDEX public."IDX_69632ae01941333597cbd5f077"`);
    await queryRunner.query(`DROP TABLE release`);
  }
}
