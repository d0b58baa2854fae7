import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts and their deliveries. The application may add to the record of facts, and neither alter nor remove from it. */
export class PlatformEvents1795500001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE domain_event (
        id uuid NOT NULL,
        type text NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        subject_id uuid NOT NULL,
        hub_id uuid,
        program_id uuid,
        cohort_id uuid,
        data jsonb NOT NULL,
        CONSTRAINT "PK_f901502d0301da69fb8cebbb8f2" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_1173acbb9f72d04045085620df" ON domain_event (hub_id, at)`);
    await queryRunner.query(`CREATE INDEX "IDX_7d94abbd21d2c7cbe12eeef5ba" ON domain_event (subject_id, at)`);
    await queryRunner.query(
      `CREATE TABLE delivery (
        id uuid NOT NULL,
        handler text NOT NULL,
        queue text NOT NULL,
        event_id uuid,
        subject_id uuid NOT NULL,
        occurrence text,
        state text NOT NULL,
        due_at TIMESTAMP WITH TIME ZONE NOT NULL,
        useless_after TIMESTAMP WITH TIME ZONE,
        lease_until TIMESTAMP WITH TIME ZONE,
        attempt integer NOT NULL,
        failures integer NOT NULL,
        last_error text,
        CONSTRAINT "CHK_bb9e4439a6dfa95a90a7edb0c6" CHECK (state in ('pending', 'enqueued', 'done', 'dead', 'void')),
        CONSTRAINT "PK_ffad7bf84e68716cd9af89003b0" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_e3c37c007ba95032d40e3c2d93" ON delivery (handler, subject_id, occurrence) WHERE occurrence is not null`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_7284fd7d496949e5ca68880d75" ON delivery (event_id)`);
    await queryRunner.query(
      `CREATE INDEX "IDX_f1360e6c77c00f72c70d76a78a" ON delivery (queue, due_at) WHERE state in ('pending', 'enqueued')`,
    );
    await queryRunner.query(
      `ALTER TABLE delivery ADD CONSTRAINT "FK_7284fd7d496949e5ca68880d751" FOREIGN KEY (event_id) REFERENCES domain_event(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`revoke update, delete, truncate on table domain_event from spokewell_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`grant update, delete on table domain_event to spokewell_app`);
    await queryRunner.query(`ALTER TABLE delivery DROP CONSTRAINT "FK_7284fd7d496949e5ca68880d751"`);
    await queryRunner.query(`DROP INDEX public."IDX_f1360e6c77c00f72c70d76a78a"`);
    await queryRunner.query(`DROP INDEX public."IDX_7284fd7d496949e5ca68880d75"`);
    await queryRunner.query(`DROP INDEX public."IDX_e3c37c007ba95032d40e3c2d93"`);
    await queryRunner.query(`DROP TABLE delivery`);
    await queryRunner.query(`DROP INDEX public."IDX_7d94abbd21d2c7cbe12eeef5ba"`);
    await queryRunner.query(`DROP INDEX public."IDX_1173acbb9f72d04045085620df"`);
    await queryRunner.query(`DROP TABLE domain_event`);
  }
}
