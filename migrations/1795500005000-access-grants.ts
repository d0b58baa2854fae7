import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles at scopes. */
export class AccessGrants1795500005000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE role_grant (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        person_id uuid NOT NULL,
        role text NOT NULL,
        program_id uuid,
        cohort_id uuid,
        revoked_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "CHK_18dd9cb0988e6777d395b247f5" CHECK (role in ('hub_admin', 'program_lead', 'facilitator')),
        CONSTRAINT "PK_b9e50aafa723c536731c38529fb" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_1b61c6ebd739540a919dd2df54" ON role_grant (hub_id)`);
    await queryRunner.query(
      `CREATE INDEX "IDX_b884e9e9d2e3c1e00b0479d3b1" ON role_grant (person_id) WHERE revoked_at is null`,
    );
    await queryRunner.query(
      `ALTER TABLE role_grant ADD CONSTRAINT "FK_03a176325f023b3a4ba96a01112" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE role_grant ADD CONSTRAINT "FK_be72cf0aca39a4e9e90af3a801f" FOREIGN KEY (hub_id, program_id) REFERENCES program(hub_id,id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE role_grant ADD CONSTRAINT "FK_1b61c6ebd739540a919dd2df549" FOREIGN KEY (hub_id) REFERENCES hub(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE role_grant DROP CONSTRAINT "FK_1b61c6ebd739540a919dd2df549"`);
    await queryRunner.query(`ALTER TABLE role_grant DROP CONSTRAINT "FK_be72cf0aca39a4e9e90af3a801f"`);
    await queryRunner.query(`ALTER TABLE role_grant DROP CONSTRAINT "FK_03a176325f023b3a4ba96a01112"`);
    await queryRunner.query(`DROP INDEX public."IDX_b884e9e9d2e3c1e00b0479d3b1"`);
    await queryRunner.query(`DROP INDEX public."IDX_1b61c6ebd739540a919dd2df54"`);
    await queryRunner.query(`DROP TABLE role_grant`);
  }
}
