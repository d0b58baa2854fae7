import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hubs, their programs and their sources of support. */
export class ProgramsHubs1795500004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE hub (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        name text NOT NULL,
        country text NOT NULL,
        zone text NOT NULL,
        founder_id uuid NOT NULL,
        CONSTRAINT "PK_3e44a0e97127ddd25d60430b924" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE TABLE program (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        name text NOT NULL,
        description text NOT NULL,
        CONSTRAINT "PK_3bade5945afbafefdd26a3a29fb" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE UNIQUE INDEX "IDX_68755de533d2eb102c3fa504b1" ON program (hub_id, id)`);
    await queryRunner.query(
      `CREATE TABLE resource (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        hub_id uuid NOT NULL,
        title text NOT NULL,
        kind text NOT NULL,
        details text NOT NULL,
        url text,
        CONSTRAINT "PK_e2894a5867e06ae2e8889f1173f" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_bfc23fb17255ea7405dd79dc09" ON resource (hub_id)`);
    await queryRunner.query(
      `CREATE TABLE founding_link (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        token_hash text NOT NULL,
        expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
        used_at TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_37f63e90501a873cfa973cb8558" PRIMARY KEY (id))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_0d6b40d8601db7f9f66fef04a3" ON founding_link (token_hash)`,
    );
    await queryRunner.query(
      `ALTER TABLE hub ADD CONSTRAINT "FK_7256ca04cad2cd4ee7c65327d2d" FOREIGN KEY (founder_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE program ADD CONSTRAINT "FK_bad152ba877c7e503646f79f905" FOREIGN KEY (hub_id) REFERENCES hub(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE resource ADD CONSTRAINT "FK_bfc23fb17255ea7405dd79dc093" FOREIGN KEY (hub_id) REFERENCES hub(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE resource DROP CONSTRAINT "FK_bfc23fb17255ea7405dd79dc093"`);
    await queryRunner.query(`ALTER TABLE program DROP CONSTRAINT "FK_bad152ba877c7e503646f79f905"`);
    await queryRunner.query(`ALTER TABLE hub DROP CONSTRAINT "FK_7256ca04cad2cd4ee7c65327d2d"`);
    await queryRunner.query(`DROP INDEX public."IDX_0d6b40d8601db7f9f66fef04a3"`);
    await queryRunner.query(`DROP TABLE founding_link`);
    await queryRunner.query(`DROP INDEX public."IDX_bfc23fb17255ea7405dd79dc09"`);
    await queryRunner.query(`DROP TABLE resource`);
    await queryRunner.query(`DROP INDEX public."IDX_68755de533d2eb102c3fa504b1"`);
    await queryRunner.query(`DROP TABLE program`);
    await queryRunner.query(`DROP TABLE hub`);
  }
}
