import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cohorts, and who is in them. */
export class CohortsCohorts1795500006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE cohort (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        name text NOT NULL,
        capacity integer,
        enrolled integer NOT NULL,
        CONSTRAINT "CHK_bb2ca55b04fd824916497aff7f" CHECK (capacity is null or capacity > 0),
        CONSTRAINT "PK_4fb3cca38dc4b461110344e5f9b" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_f250c523577db5cd9ea7fa6104" ON cohort (hub_id, program_id, id)`,
    );
    await queryRunner.query(
      `CREATE TABLE enrollment (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL,
        withdrawn_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "CHK_10c34245b83c3fb79e2479c0a8" CHECK (state in ('enrolled', 'withdrawn')),
        CONSTRAINT "PK_7e200c699fa93865cdcdd025885" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_48f037012d5be6698cc9628538" ON enrollment (person_id) WHERE state = 'enrolled'`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_3c6b2517f583499f85e9472f00" ON enrollment (cohort_id, person_id)`,
    );
    await queryRunner.query(
      `ALTER TABLE cohort ADD CONSTRAINT "FK_554d46b89c9bb9aa7a4e4ba2e4c" FOREIGN KEY (hub_id, program_id) REFERENCES program(hub_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE enrollment ADD CONSTRAINT "FK_17674e4c697958bfdcfed582f63" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE enrollment ADD CONSTRAINT "FK_dbb0e96c6bc607003fee16238d7" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE enrollment DROP CONSTRAINT "FK_dbb0e96c6bc607003fee16238d7"`);
    await queryRunner.query(`ALTER TABLE enrollment DROP CONSTRAINT "FK_17674e4c697958bfdcfed582f63"`);
    await queryRunner.query(`ALTER TABLE cohort DROP CONSTRAINT "FK_554d46b89c9bb9aa7a4e4ba2e4c"`);
    await queryRunner.query(`DROP INDEX public."IDX_3c6b2517f583499f85e9472f00"`);
    await queryRunner.query(`DROP INDEX public."IDX_48f037012d5be6698cc9628538"`);
    await queryRunner.query(`DROP TABLE enrollment`);
    await queryRunner.query(`DROP INDEX public."IDX_f250c523577db5cd9ea7fa6104"`);
    await queryRunner.query(`DROP TABLE cohort`);
  }
}
