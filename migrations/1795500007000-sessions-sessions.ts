import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series, their sessions and the secrets of calendar feeds. */
export class SessionsSessions1795500007000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE calendar_feed (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        secret text NOT NULL,
        secret_since TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_24c0b9c80e4a4ac8752d854bc2e" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_e1e99722ea616b1e1af3390647" ON calendar_feed (secret)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_2c39b1e2faff703a2c4414a290" ON calendar_feed (cohort_id)`,
    );
    await queryRunner.query(
      `CREATE TABLE series (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        title text NOT NULL,
        zone text NOT NULL,
        first_start text NOT NULL,
        minutes integer NOT NULL,
        rrule text NOT NULL,
        skips text array NOT NULL,
        uid text NOT NULL,
        sequence integer NOT NULL,
        changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_29626da7daabe3135adf250b7a" CHECK (first_start ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'),
        CONSTRAINT "CHK_5981a969c877ce83bef6f979f9" CHECK (sequence >= 0),
        CONSTRAINT "CHK_80ff03188e9db0b9e1408f8325" CHECK (minutes between 5 and 720),
        CONSTRAINT "PK_e725676647382eb54540d7128ba" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_a177ee226d5d57ccc7f6af4798" ON series (cohort_id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_30740c1e6da0a85046f576cebd" ON series (hub_id, program_id, cohort_id, id)`,
    );
    await queryRunner.query(
      `CREATE TABLE session (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        series_id uuid,
        original_start TIMESTAMP WITH TIME ZONE,
        title text NOT NULL,
        starts_at TIMESTAMP WITH TIME ZONE NOT NULL,
        ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
        zone text NOT NULL,
        state text NOT NULL,
        cancel_reason text,
        uid text NOT NULL,
        sequence integer NOT NULL,
        changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_52e74bf87ef6c89bd1c3d19c1f" CHECK ((series_id is null) = (original_start is null)),
        CONSTRAINT "CHK_3d752cbe8af0214adf8b0d5762" CHECK (sequence >= 0),
        CONSTRAINT "CHK_da87b22157d59554331d1900cb" CHECK (ends_at > starts_at),
        CONSTRAINT "CHK_6213bf2d50bf12339d456f2651" CHECK (state in ('scheduled', 'cancelled')),
        CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_c102b31dbb9317867c2819a65e" ON session (series_id, original_start)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_c3ac70351c6e5f7dc3e5965b82" ON session (hub_id, starts_at, id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_f5e44dfe342580091e7f4c82ec" ON session (program_id, starts_at, id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_5c27bb2a03a43ba86c2614d299" ON session (cohort_id, starts_at, id)`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_028df1b21b9f5ad3b66fc7333e" ON session (hub_id, program_id, cohort_id, id)`,
    );
    await queryRunner.query(
      `ALTER TABLE calendar_feed ADD CONSTRAINT "FK_237ad0ff705697f22236ffa26dd" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE series ADD CONSTRAINT "FK_c675f16a2c7fb76ee3c4bf388b8" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE session ADD CONSTRAINT "FK_040e0d0696b8ae1b7b43069930b" FOREIGN KEY (hub_id, program_id, cohort_id, series_id) REFERENCES series(hub_id,program_id,cohort_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE session ADD CONSTRAINT "FK_2e2602743ebb1cccbc1eaf6d604" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE session DROP CONSTRAINT "FK_2e2602743ebb1cccbc1eaf6d604"`);
    await queryRunner.query(`ALTER TABLE session DROP CONSTRAINT "FK_040e0d0696b8ae1b7b43069930b"`);
    await queryRunner.query(`ALTER TABLE series DROP CONSTRAINT "FK_c675f16a2c7fb76ee3c4bf388b8"`);
    await queryRunner.query(`ALTER TABLE calendar_feed DROP CONSTRAINT "FK_237ad0ff705697f22236ffa26dd"`);
    await queryRunner.query(`DROP INDEX public."IDX_028df1b21b9f5ad3b66fc7333e"`);
    await queryRunner.query(`DROP INDEX public."IDX_5c27bb2a03a43ba86c2614d299"`);
    await queryRunner.query(`DROP INDEX public."IDX_f5e44dfe342580091e7f4c82ec"`);
    await queryRunner.query(`DROP INDEX public."IDX_c3ac70351c6e5f7dc3e5965b82"`);
    await queryRunner.query(`DROP INDEX public."IDX_c102b31dbb9317867c2819a65e"`);
    await queryRunner.query(`DROP TABLE session`);
    await queryRunner.query(`DROP INDEX public."IDX_30740c1e6da0a85046f576cebd"`);
    await queryRunner.query(`DROP INDEX public."IDX_a177ee226d5d57ccc7f6af4798"`);
    await queryRunner.query(`DROP TABLE series`);
    await queryRunner.query(`DROP INDEX public."IDX_2c39b1e2faff703a2c4414a290"`);
    await queryRunner.query(`DROP INDEX public."IDX_e1e99722ea616b1e1af3390647"`);
    await queryRunner.query(`DROP TABLE calendar_feed`);
  }
}
