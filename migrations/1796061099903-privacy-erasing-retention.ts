import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to be erased, and how long hubs keep what. */
export class PrivacyErasingRetention1796061099903 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "erasure" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid, "hub_id" uuid, "by_id" uuid, "state" text NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "because" text, "secret_hash" text NOT NULL, "name" text, "email" text, "email_key" text, "language" text NOT NULL, CONSTRAINT "CHK_ff4778d3154c24481db2b665d1" CHECK ((state in (\'asked\', \'underway\')) = (ended_at is null)), CONSTRAINT "CHK_1c81bf4a8e49ac99b1681f6d4e" CHECK (person_id is not null or hub_id is not null), CONSTRAINT "CHK_1d81cf0ad25d5be0067d0f1bb0" CHECK (state in (\'asked\', \'underway\', \'done\', \'cancelled\', \'stopped\')), CONSTRAINT "PK_9319154af7dd3e180c732f147ec" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_f7ab97522e763d433d11d884d9" ON "erasure"  ("hub_id", "id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_54e934088e19728cbcd8a26d26" ON "erasure"  ("person_id", "state") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_6c99475e39afbecc4780852df7" ON "erasure"  ("secret_hash") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_e426471f353c44b90e5b1a1fbf" ON "erasure"  ("hub_id", "email_key") WHERE person_id is null and state in (\'asked\', \'underway\')',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_4dba20d792ca5e398653b41b9a" ON "erasure"  ("person_id") WHERE state in (\'asked\', \'underway\')',
    );
    await queryRunner.query(
      'CREATE TABLE "retention_period" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "kind" text NOT NULL, "days" integer NOT NULL, CONSTRAINT "CHK_f677d5bff8a72a3cd42fc227cb" CHECK (days > 0), CONSTRAINT "PK_98b2710445068d06c54e0829452" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_ad5a0a279bdbeb4b501857547c" ON "retention_period"  ("hub_id", "kind") ',
    );
    await queryRunner.query(
      'ALTER TABLE "erasure" ADD CONSTRAINT "FK_035541fa8ac1d413cf52a73110e" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "erasure" ADD CONSTRAINT "FK_6fe4c37d50ef412feaa8496261d" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "retention_period" ADD CONSTRAINT "FK_6b7f785c641ab6b74b190925506" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE "retention_period" DROP CONSTRAINT "FK_6b7f785c641ab6b74b190925506"',
    );
    await queryRunner.query('ALTER TABLE "erasure" DROP CONSTRAINT "FK_6fe4c37d50ef412feaa8496261d"');
    await queryRunner.query('ALTER TABLE "erasure" DROP CONSTRAINT "FK_035541fa8ac1d413cf52a73110e"');
    await queryRunner.query('DROP INDEX "public"."IDX_ad5a0a279bdbeb4b501857547c"');
    await queryRunner.query('DROP TABLE "retention_period"');
    await queryRunner.query('DROP INDEX "public"."IDX_4dba20d792ca5e398653b41b9a"');
    await queryRunner.query('DROP INDEX "public"."IDX_e426471f353c44b90e5b1a1fbf"');
    await queryRunner.query('DROP INDEX "public"."IDX_6c99475e39afbecc4780852df7"');
    await queryRunner.query('DROP INDEX "public"."IDX_54e934088e19728cbcd8a26d26"');
    await queryRunner.query('DROP INDEX "public"."IDX_f7ab97522e763d433d11d884d9"');
    await queryRunner.query('DROP TABLE "erasure"');
  }
}
