import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meeting reports as they came, presence, and the minutes computed from it. */
export class AttendancePresence1795500008000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE attendance_import (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        session_id uuid NOT NULL,
        file_hash text NOT NULL,
        format text NOT NULL,
        date_order text,
        zone text NOT NULL,
        state text NOT NULL,
        row_count integer NOT NULL,
        problems jsonb NOT NULL,
        problem_count integer NOT NULL,
        committed_at TIMESTAMP WITH TIME ZONE,
        committed_by uuid,
        undone_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "CHK_6ecd159fb6bbe1921af646161e" CHECK (row_count >= 0 and problem_count >= 0),
        CONSTRAINT "CHK_747bf61a025ffd5d646a16bf0a" CHECK ((committed_at is null) = (committed_by is null)),
        CONSTRAINT "CHK_4c1192a300fc67bf783922ecf1" CHECK ((state = 'undone') = (undone_at is not null)),
        CONSTRAINT "CHK_58ed7364e91e38ca3465c637d8" CHECK (state <> 'preview' or committed_at is null),
        CONSTRAINT "CHK_d6d370337a747ac5c531e2bae9" CHECK (state <> 'committed' or committed_at is not null),
        CONSTRAINT "CHK_08ccdc7100731e86e7fc306a7e" CHECK (state in ('preview', 'committed', 'undone')),
        CONSTRAINT "PK_4bf42f7b51db9803c4eca831dd4" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_9929ee4221c5fdde5b648a6b40" ON attendance_import (session_id, file_hash) WHERE state <> 'undone'`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_e0f178b84cd3a1c8b3b31a9352" ON attendance_import (hub_id, program_id, cohort_id, session_id, id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_99876694102005392990cb5fb0" ON attendance_import (session_id, id)`,
    );
    await queryRunner.query(
      `CREATE TABLE import_participant (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        import_id uuid NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        email text,
        seconds integer,
        flags text array NOT NULL,
        rows jsonb NOT NULL,
        person_id uuid,
        match_kind text,
        suggested_person_id uuid,
        CONSTRAINT "CHK_b9d4bc3d48f103ec4cc8007c0a" CHECK (seconds >= 0),
        CONSTRAINT "CHK_2685b8475c79fbcc0787122111" CHECK ((match_kind is null or match_kind = 'guest') = (person_id is null)),
        CONSTRAINT "CHK_eeb1b627d0898ac845cb033d70" CHECK (match_kind in ('email', 'name', 'confirmed', 'guest')),
        CONSTRAINT "PK_a3812e1d537b3642f16bf8d26b9" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_f41319678f86c7c74546968ad3" ON import_participant (import_id, position)`,
    );
    await queryRunner.query(
      `CREATE TABLE presence_interval (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        session_id uuid NOT NULL,
        person_id uuid NOT NULL,
        import_id uuid NOT NULL,
        source text NOT NULL,
        joined_at TIMESTAMP WITH TIME ZONE NOT NULL,
        left_at TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "CHK_678a92e80cd42c157d81184cc4" CHECK (left_at >= joined_at),
        CONSTRAINT "CHK_f59b741426c72d5d77bede652a" CHECK (source in ('zoom_csv', 'teams_report')),
        CONSTRAINT "PK_6a97a602359e59c91f9e069e8af" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_fc6645eedfd728d735383a124b" ON presence_interval (session_id, person_id)`,
    );
    await queryRunner.query(
      `CREATE TABLE attendance_record (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        session_id uuid NOT NULL,
        person_id uuid NOT NULL,
        seconds integer NOT NULL,
        CONSTRAINT "CHK_8270d947fd0b9afd6c0a744bae" CHECK (seconds >= 0),
        CONSTRAINT "PK_c23131acc63826e373019447965" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_e0118be7d09826cfae4e9890d0" ON attendance_record (person_id, id)`,
    );
    await queryRunner.query(
      `CREATE INDEX "IDX_f6448f3ef024e6986160c9eab5" ON attendance_record (cohort_id, person_id)`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_d0388a009618901ca5e5b87c38" ON attendance_record (session_id, person_id)`,
    );
    await queryRunner.query(
      `ALTER TABLE attendance_import ADD CONSTRAINT "FK_540b36610740cd8e90ce6a33998" FOREIGN KEY (committed_by) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE attendance_import ADD CONSTRAINT "FK_1b2750632e363ad77173d45aa1d" FOREIGN KEY (hub_id, program_id, cohort_id, session_id) REFERENCES session(hub_id,program_id,cohort_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE import_participant ADD CONSTRAINT "FK_bf5f5d124081c00b39aff935746" FOREIGN KEY (suggested_person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE import_participant ADD CONSTRAINT "FK_ad45aee2c1a7c3f78e4b75a7c44" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE import_participant ADD CONSTRAINT "FK_5a8cd59b4fdb4bd785862f978c3" FOREIGN KEY (import_id) REFERENCES attendance_import(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE presence_interval ADD CONSTRAINT "FK_e5cb0c4e51bf0fe9be439fa3f79" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE presence_interval ADD CONSTRAINT "FK_fb0148affc00a2a9b807f9d6f09" FOREIGN KEY (hub_id, program_id, cohort_id, session_id, import_id) REFERENCES attendance_import(hub_id,program_id,cohort_id,session_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE presence_interval ADD CONSTRAINT "FK_35f8217d32bf467e769087c3c65" FOREIGN KEY (hub_id, program_id, cohort_id, session_id) REFERENCES session(hub_id,program_id,cohort_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE attendance_record ADD CONSTRAINT "FK_92564171bd65d059463013c9d0f" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE attendance_record ADD CONSTRAINT "FK_c3077e35736727a3d9dbbebaa40" FOREIGN KEY (hub_id, program_id, cohort_id, session_id) REFERENCES session(hub_id,program_id,cohort_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE attendance_record DROP CONSTRAINT "FK_c3077e35736727a3d9dbbebaa40"`);
    await queryRunner.query(`ALTER TABLE attendance_record DROP CONSTRAINT "FK_92564171bd65d059463013c9d0f"`);
    await queryRunner.query(`ALTER TABLE presence_interval DROP CONSTRAINT "FK_35f8217d32bf467e769087c3c65"`);
    await queryRunner.query(`ALTER TABLE presence_interval DROP CONSTRAINT "FK_fb0148affc00a2a9b807f9d6f09"`);
    await queryRunner.query(`ALTER TABLE presence_interval DROP CONSTRAINT "FK_e5cb0c4e51bf0fe9be439fa3f79"`);
    await queryRunner.query(
      `ALTER TABLE import_participant DROP CONSTRAINT "FK_5a8cd59b4fdb4bd785862f978c3"`,
    );
    await queryRunner.query(
      `ALTER TABLE import_participant DROP CONSTRAINT "FK_ad45aee2c1a7c3f78e4b75a7c44"`,
    );
    await queryRunner.query(
      `ALTER TABLE import_participant DROP CONSTRAINT "FK_bf5f5d124081c00b39aff935746"`,
    );
    await queryRunner.query(`ALTER TABLE attendance_import DROP CONSTRAINT "FK_1b2750632e363ad77173d45aa1d"`);
    await queryRunner.query(`ALTER TABLE attendance_import DROP CONSTRAINT "FK_540b36610740cd8e90ce6a33998"`);
    await queryRunner.query(`DROP INDEX public."IDX_d0388a009618901ca5e5b87c38"`);
    await queryRunner.query(`DROP INDEX public."IDX_f6448f3ef024e6986160c9eab5"`);
    await queryRunner.query(`DROP INDEX public."IDX_e0118be7d09826cfae4e9890d0"`);
    await queryRunner.query(`DROP TABLE attendance_record`);
    await queryRunner.query(`DROP INDEX public."IDX_fc6645eedfd728d735383a124b"`);
    await queryRunner.query(`DROP TABLE presence_interval`);
    await queryRunner.query(`DROP INDEX public."IDX_f41319678f86c7c74546968ad3"`);
    await queryRunner.query(`DROP TABLE import_participant`);
    await queryRunner.query(`DROP INDEX public."IDX_99876694102005392990cb5fb0"`);
    await queryRunner.query(`DROP INDEX public."IDX_e0f178b84cd3a1c8b3b31a9352"`);
    await queryRunner.query(`DROP INDEX public."IDX_9929ee4221c5fdde5b648a6b40"`);
    await queryRunner.query(`DROP TABLE attendance_import`);
  }
}
