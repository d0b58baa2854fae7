import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waves and the ballot box: nothing here joins a person to an answer. What was put in is never altered, and what was counted stays. */
export class SurveysWaves1795500009000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE spent_token (
        wave_id uuid NOT NULL,
        token_hash text NOT NULL,
        CONSTRAINT "PK_a948f4e1e3dc5046da303f1fc94" PRIMARY KEY (wave_id, token_hash))`,
    );
    await queryRunner.query(
      `CREATE TABLE ballot (
        wave_id uuid NOT NULL,
        id uuid NOT NULL,
        sealed bytea NOT NULL,
        CONSTRAINT "PK_def458ac82ac8d2fcb33d548c04" PRIMARY KEY (wave_id, id))`,
    );
    await queryRunner.query(
      `CREATE TABLE answer (
        wave_id uuid NOT NULL,
        id uuid NOT NULL,
        answers jsonb NOT NULL,
        CONSTRAINT "PK_660ea40344addbfaf246a22e4d4" PRIMARY KEY (wave_id, id))`,
    );
    await queryRunner.query(
      `CREATE TABLE wave_cell (
        wave_id uuid NOT NULL,
        dimension text NOT NULL,
        category integer NOT NULL,
        instrument text NOT NULL,
        scale text NOT NULL,
        n integer NOT NULL,
        sum_before double precision NOT NULL,
        sum_now double precision NOT NULL,
        sum_difference double precision NOT NULL,
        squares_before double precision NOT NULL,
        squares_now double precision NOT NULL,
        squares_difference double precision NOT NULL,
        CONSTRAINT "PK_22750a16c8b65bcf05c5d75040b" PRIMARY KEY (wave_id, dimension, category, instrument, scale))`,
    );
    await queryRunner.query(
      `CREATE TABLE wave (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        title text NOT NULL,
        kind text NOT NULL,
        layout text NOT NULL,
        instruments jsonb NOT NULL,
        min_sessions integer NOT NULL,
        display_threshold integer NOT NULL,
        detail_threshold integer NOT NULL,
        state text NOT NULL,
        opened_at TIMESTAMP WITH TIME ZONE,
        closes_at TIMESTAMP WITH TIME ZONE NOT NULL,
        closed_at TIMESTAMP WITH TIME ZONE,
        public_key text,
        wrapped_key bytea,
        wrapped_secret bytea,
        information_sheet text NOT NULL,
        ethics_reference text,
        invited integer NOT NULL,
        answered integer,
        strata jsonb NOT NULL,
        reminders integer NOT NULL,
        last_reminded_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "CHK_33abf73758850298928f8e132f" CHECK ((state = 'closed') = (answered is not null)),
        CONSTRAINT "CHK_184a115487cdea19cebf70a420" CHECK ((state = 'closed') = (closed_at is not null)),
        CONSTRAINT "CHK_8961c4d513d1726ab4f9f16859" CHECK ((state = 'draft') = (opened_at is null)),
        CONSTRAINT "CHK_92a55bb749070fae78f31cef20" CHECK ((state = 'open') = (wrapped_secret is not null)),
        CONSTRAINT "CHK_d7fe30c7c596a51ca5b552a2cf" CHECK ((state = 'open') = (wrapped_key is not null)),
        CONSTRAINT "CHK_e2191670e6c7126147a7f2344f" CHECK (display_threshold >= 5 and detail_threshold >= 10 and detail_threshold >= display_threshold),
        CONSTRAINT "CHK_27163cb208b89a1b5cbcaf84a7" CHECK (min_sessions >= 1),
        CONSTRAINT "CHK_08c4f4ca311c9ece36f8dff311" CHECK (state in ('draft', 'open', 'closed')),
        CONSTRAINT "CHK_cb6856714058215d03486b47d2" CHECK (layout in ('two_pages', 'stacked')),
        CONSTRAINT "CHK_04f27268fb40cb2a975fe2e947" CHECK (kind = 'retrospective'),
        CONSTRAINT "PK_07d28eef1d84d7bfc8cbd86339c" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_fb38b6320c6e102dab09c18814" ON wave (cohort_id) WHERE state = 'open'`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_ffc76fd4c086694c92ec67aad0" ON wave (cohort_id, id)`);
    await queryRunner.query(
      `CREATE TABLE invitation (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        wave_id uuid NOT NULL,
        person_id uuid NOT NULL,
        state text NOT NULL,
        strata jsonb NOT NULL,
        anchor_month text,
        CONSTRAINT "CHK_81ad663e7d52f6930c1881fe93" CHECK (state in ('invited', 'declined')),
        CONSTRAINT "PK_beb994737756c0f18a1c1f8669c" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_4be570c96b50f42ee2392a42c9" ON invitation (person_id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_c0637d420341c7757a8501c16c" ON invitation (wave_id, person_id)`,
    );
    await queryRunner.query(
      `ALTER TABLE spent_token ADD CONSTRAINT "FK_2a70eb179e9bdc4210f04d19d27" FOREIGN KEY (wave_id) REFERENCES wave(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE ballot ADD CONSTRAINT "FK_fb06ab74502adf6f08e620dbd03" FOREIGN KEY (wave_id) REFERENCES wave(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE answer ADD CONSTRAINT "FK_50122024b44ebdc94f0b4facee3" FOREIGN KEY (wave_id) REFERENCES wave(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE wave_cell ADD CONSTRAINT "FK_80965392468e953fe2d44c0efd9" FOREIGN KEY (wave_id) REFERENCES wave(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE wave ADD CONSTRAINT "FK_e4a60908d4d6a64cf6c09b4815d" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE invitation ADD CONSTRAINT "FK_4be570c96b50f42ee2392a42c99" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE invitation ADD CONSTRAINT "FK_6c8b11c35ebc12ca6976d2edfa5" FOREIGN KEY (wave_id) REFERENCES wave(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE invitation ADD CONSTRAINT "FK_6e3df87f34aacc3e81d32c53e2c" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`revoke update, truncate on table ballot, spent_token from spokewell_app`);
    await queryRunner.query(`revoke update, delete, truncate on table answer, wave_cell from spokewell_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`grant update on table ballot, spent_token to spokewell_app`);
    await queryRunner.query(`grant update, delete on table answer, wave_cell to spokewell_app`);
    await queryRunner.query(`ALTER TABLE invitation DROP CONSTRAINT "FK_6e3df87f34aacc3e81d32c53e2c"`);
    await queryRunner.query(`ALTER TABLE invitation DROP CONSTRAINT "FK_6c8b11c35ebc12ca6976d2edfa5"`);
    await queryRunner.query(`ALTER TABLE invitation DROP CONSTRAINT "FK_4be570c96b50f42ee2392a42c99"`);
    await queryRunner.query(`ALTER TABLE wave DROP CONSTRAINT "FK_e4a60908d4d6a64cf6c09b4815d"`);
    await queryRunner.query(`ALTER TABLE wave_cell DROP CONSTRAINT "FK_80965392468e953fe2d44c0efd9"`);
    await queryRunner.query(`ALTER TABLE answer DROP CONSTRAINT "FK_50122024b44ebdc94f0b4facee3"`);
    await queryRunner.query(`ALTER TABLE ballot DROP CONSTRAINT "FK_fb06ab74502adf6f08e620dbd03"`);
    await queryRunner.query(`ALTER TABLE spent_token DROP CONSTRAINT "FK_2a70eb179e9bdc4210f04d19d27"`);
    await queryRunner.query(`DROP INDEX public."IDX_c0637d420341c7757a8501c16c"`);
    await queryRunner.query(`DROP INDEX public."IDX_4be570c96b50f42ee2392a42c9"`);
    await queryRunner.query(`DROP TABLE invitation`);
    await queryRunner.query(`DROP INDEX public."IDX_ffc76fd4c086694c92ec67aad0"`);
    await queryRunner.query(`DROP INDEX public."IDX_fb38b6320c6e102dab09c18814"`);
    await queryRunner.query(`DROP TABLE wave`);
    await queryRunner.query(`DROP TABLE wave_cell`);
    await queryRunner.query(`DROP TABLE answer`);
    await queryRunner.query(`DROP TABLE ballot`);
    await queryRunner.query(`DROP TABLE spent_token`);
  }
}
