import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who turned out to be whom, and what was changed for it, so that it can be undone. */
export class IdentityMerges1796061007925 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "person_merge" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "stay_id" uuid NOT NULL, "go_id" uuid NOT NULL, "by_id" uuid NOT NULL, "undone_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_88c445a96613bde52be1b48f96" CHECK (stay_id <> go_id), CONSTRAINT "PK_f8d71f886ba46df618c420db414" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_c73c485a5dee822a1995beb5af" ON "person_merge"  ("go_id") ');
    await queryRunner.query('CREATE INDEX "IDX_22fe6bd3c2c75bc102952c04ea" ON "person_merge"  ("stay_id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_f1b054814d5d2aa2c538a388b3" ON "person_merge"  ("hub_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "person_merge_change" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "merge_id" uuid NOT NULL, "position" integer NOT NULL, "table_name" text NOT NULL, "row_id" uuid NOT NULL, "before" jsonb NOT NULL, "after" jsonb NOT NULL, CONSTRAINT "PK_91b27ccdcaf69332c03e9319fa1" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_358eea7cde5281d2c9d576f1ad" ON "person_merge_change"  ("merge_id", "position") ',
    );
    await queryRunner.query('ALTER TABLE "person" ADD "merged_into" uuid');
    await queryRunner.query(
      'CREATE INDEX "IDX_8b0b6074116526a4bf1cf58cc2" ON "person"  ("merged_into") WHERE merged_into is not null',
    );
    await queryRunner.query(
      'ALTER TABLE "person" ADD CONSTRAINT "CHK_34473c8865a575c52b45f5b4b7" CHECK (merged_into <> id)',
    );
    await queryRunner.query(
      'ALTER TABLE "person" ADD CONSTRAINT "FK_4d253bd182315ffce81a867bbbc" FOREIGN KEY ("merged_into") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "person_merge" ADD CONSTRAINT "FK_c73c485a5dee822a1995beb5af7" FOREIGN KEY ("go_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "person_merge" ADD CONSTRAINT "FK_22fe6bd3c2c75bc102952c04ea2" FOREIGN KEY ("stay_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "person_merge_change" ADD CONSTRAINT "FK_5abf1bf38db29e4521ce9ae229c" FOREIGN KEY ("merge_id") REFERENCES "person_merge"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "person_merge_change" DROP CONSTRAINT "FK_5abf1bf38db29e4521ce9ae229c"',
    );
    await queryRunner.query('ALTER TABLE "person_merge" DROP CONSTRAINT "FK_22fe6bd3c2c75bc102952c04ea2"');
    await queryRunner.query('ALTER TABLE "person_merge" DROP CONSTRAINT "FK_c73c485a5dee822a1995beb5af7"');
    await queryRunner.query('ALTER TABLE "person" DROP CONSTRAINT "FK_4d253bd182315ffce81a867bbbc"');
    await queryRunner.query('ALTER TABLE "person" DROP CONSTRAINT "CHK_34473c8865a575c52b45f5b4b7"');
    await queryRunner.query('DROP INDEX "public"."IDX_8b0b6074116526a4bf1cf58cc2"');
    await queryRunner.query('ALTER TABLE "person" DROP COLUMN "merged_into"');
    await queryRunner.query('DROP INDEX "public"."IDX_358eea7cde5281d2c9d576f1ad"');
    await queryRunner.query('DROP TABLE "person_merge_change"');
    await queryRunner.query('DROP INDEX "public"."IDX_f1b054814d5d2aa2c538a388b3"');
    await queryRunner.query('DROP INDEX "public"."IDX_22fe6bd3c2c75bc102952c04ea"');
    await queryRunner.query('DROP INDEX "public"."IDX_c73c485a5dee822a1995beb5af"');
    await queryRunner.query('DROP TABLE "person_merge"');
  }
}
