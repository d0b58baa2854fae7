import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That two people who are like one another are two. */
export class CohortsDistinctPeople1796061326201 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "distinct_people" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "low_id" uuid NOT NULL, "high_id" uuid NOT NULL, "by_id" uuid NOT NULL, CONSTRAINT "CHK_bed681dbdd059462d6d81e135a" CHECK (low_id < high_id), CONSTRAINT "PK_3ec129ac8b883b74b6f5656e201" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_ff67b72a2a249a4f733414dcc8" ON "distinct_people"  ("hub_id", "low_id", "high_id") ',
    );
    await queryRunner.query(
      'ALTER TABLE "distinct_people" ADD CONSTRAINT "FK_034bd009fba7ccf9c688d605241" FOREIGN KEY ("high_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "distinct_people" ADD CONSTRAINT "FK_4e009aace9085f4ccf49306eab4" FOREIGN KEY ("low_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "distinct_people" DROP CONSTRAINT "FK_4e009aace9085f4ccf49306eab4"');
    await queryRunner.query('ALTER TABLE "distinct_people" DROP CONSTRAINT "FK_034bd009fba7ccf9c688d605241"');
    await queryRunner.query('DROP INDEX "public"."IDX_ff67b72a2a249a4f733414dcc8"');
    await queryRunner.query('DROP TABLE "distinct_people"');
  }
}
