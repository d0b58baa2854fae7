import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which account at an institution is which person. */
export class IdentityProviderLinks1795538047234 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE provider_link (
        id uuid NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        person_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        CONSTRAINT "PK_9dcd977a847729bbecc011c5c8d" PRIMARY KEY (id))`,
    );
    await queryRunner.query(`CREATE INDEX "IDX_679ba5756650e32bf2696f4b09" ON provider_link (person_id)`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_370bd16c670f33b0e877f25256" ON provider_link (issuer, person_id)`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "IDX_b5bad7f2785db41148f68436eb" ON provider_link (issuer, subject)`,
    );
    await queryRunner.query(
      `ALTER TABLE provider_link ADD CONSTRAINT "FK_679ba5756650e32bf2696f4b095" FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE provider_link DROP CONSTRAINT "FK_679ba5756650e32bf2696f4b095"`);
    await queryRunner.query(`DROP INDEX public."IDX_b5bad7f2785db41148f68436eb"`);
    await queryRunner.query(`DROP INDEX public."IDX_370bd16c670f33b0e877f25256"`);
    await queryRunner.query(`DROP INDEX public."IDX_679ba5756650e32bf2696f4b09"`);
    await queryRunner.query(`DROP TABLE provider_link`);
  }
}
