import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What facilitators write to people of their cohorts. */
export class MessagesMessages1795528897276 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE message (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        kind text NOT NULL,
        audience text NOT NULL,
        session_id uuid,
        person_id uuid NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        reply_to text NOT NULL,
        state text NOT NULL,
        due_at TIMESTAMP WITH TIME ZONE NOT NULL,
        sent_at TIMESTAMP WITH TIME ZONE,
        people integer,
        revision integer NOT NULL,
        key text,
        CONSTRAINT "CHK_52c3d537955f315d0682320c8d" CHECK (people >= 0),
        CONSTRAINT "CHK_f3844bf11f5d788f62de4a092f" CHECK (reply_to in ('sender', 'hub')),
        CONSTRAINT "CHK_8efdb1af18494de79a4dfcf569" CHECK (state in ('scheduled', 'sent', 'called_off', 'test')),
        CONSTRAINT "CHK_1a648283ede7f1e999277299ba" CHECK (kind in ('written', 'cancelled', 'link_changed')),
        CONSTRAINT "CHK_84e5ee6fd1a34d274acc7248fe" CHECK (audience not in ('attended', 'absent') or session_id is not null),
        CONSTRAINT "CHK_496f04e20e43c92f0fb3e5f97f" CHECK (audience in ('participants', 'attended', 'absent', 'faculty', 'expected')),
        CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_194f5ef709fca7a64a10e11bf7" ON message (cohort_id, key)`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_8973b025c39828f421d0b54f02" ON message (cohort_id, id)`);
    await queryRunner.query(
      `ALTER TABLE message ADD CONSTRAINT "FK_52995f4851bfc5b0b6f094cc59f" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE message ADD CONSTRAINT "FK_803465a3a67ad3820ba398d9068" FOREIGN KEY (hub_id, program_id, cohort_id, session_id) REFERENCES session(hub_id,program_id,cohort_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE message ADD CONSTRAINT "FK_644cfe12d7aa2990e65f1968a1c" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE message DROP CONSTRAINT "FK_644cfe12d7aa2990e65f1968a1c"`);
    await queryRunner.query(`ALTER TABLE message DROP CONSTRAINT "FK_803465a3a67ad3820ba398d9068"`);
    await queryRunner.query(`ALTER TABLE message DROP CONSTRAINT "FK_52995f4851bfc5b0b6f094cc59f"`);
    await queryRunner.query(`DROP INDEX public."IDX_8973b025c39828f421d0b54f02"`);
    await queryRunner.query(`DROP INDEX public."IDX_194f5ef709fca7a64a10e11bf7"`);
    await queryRunner.query(`DROP TABLE message`);
  }
}
