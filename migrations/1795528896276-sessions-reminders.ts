import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which reminders cohorts get, and what people are told of at once. */
export class SessionsReminders1795528896276 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE session_announcement (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        kind text NOT NULL,
        session_ids uuid array NOT NULL,
        note text,
        person_id uuid NOT NULL,
        key text,
        CONSTRAINT "CHK_4472f9efb3f62ffce5ecb227cd" CHECK (cardinality(session_ids) > 0),
        CONSTRAINT "CHK_346e012fc194973112bd1a824a" CHECK (kind in ('cancelled', 'link_changed')),
        CONSTRAINT "PK_1afa5697d55eb59c4f23c777cb0" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_7f1c9287557e887275268efef3" ON session_announcement (cohort_id, key)`,
    );
    await queryRunner.query(
      `CREATE TABLE reminder_plan (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        program_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        week_before text NOT NULL,
        day_before boolean NOT NULL,
        hour_before boolean NOT NULL,
        follow_up boolean NOT NULL,
        quiet_from text NOT NULL,
        quiet_until text NOT NULL,
        CONSTRAINT "CHK_70e57e60087ca68615053406ea" CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and quiet_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        CONSTRAINT "CHK_34e5726fc5368c7813d7526610" CHECK (week_before in ('rarer', 'always', 'never')),
        CONSTRAINT "PK_364c3a1ec46e3cf9833b8358985" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_18b60a3aa5b24d2bb044fff085" ON reminder_plan (cohort_id)`,
    );
    await queryRunner.query(
      `ALTER TABLE session_announcement ADD CONSTRAINT "FK_cddb2ac9d1e4baae05855ece487" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE session_announcement ADD CONSTRAINT "FK_f4c8ff5d7074e7900c2d959787a" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE reminder_plan ADD CONSTRAINT "FK_995fc62a26292f5f15b8cdb7887" FOREIGN KEY (hub_id, program_id, cohort_id) REFERENCES cohort(hub_id,program_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    // Sessions that were scheduled before reminders were sent get their appointments now.
    await queryRunner.query(
      `INSERT INTO delivery (id, handler, queue, subject_id, state, due_at, attempt, failures)
       SELECT gen_random_uuid(), 'sessions.appoint-reminders', 'work', id, 'pending', now(), 0, 0
         FROM session WHERE state = 'scheduled' AND starts_at > now()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE reminder_plan DROP CONSTRAINT "FK_995fc62a26292f5f15b8cdb7887"`);
    await queryRunner.query(
      `ALTER TABLE session_announcement DROP CONSTRAINT "FK_f4c8ff5d7074e7900c2d959787a"`,
    );
    await queryRunner.query(
      `ALTER TABLE session_announcement DROP CONSTRAINT "FK_cddb2ac9d1e4baae05855ece487"`,
    );
    await queryRunner.query(`DROP INDEX public."IDX_18b60a3aa5b24d2bb044fff085"`);
    await queryRunner.query(`DROP TABLE reminder_plan`);
    await queryRunner.query(`DROP INDEX public."IDX_7f1c9287557e887275268efef3"`);
    await queryRunner.query(`DROP TABLE session_announcement`);
  }
}
