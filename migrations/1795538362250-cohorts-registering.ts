import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages of cohorts, registering with consent, waitlists, invitations by mail, and rosters taken out as files. */
export class CohortsRegistering1795538362250 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "enrollment" DROP CONSTRAINT "CHK_10c34245b83c3fb79e2479c0a8"');
    await queryRunner.query(
      'CREATE TABLE "consent_text" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "language" text NOT NULL, "version" integer NOT NULL, "body" text NOT NULL, "asks_again" boolean NOT NULL, CONSTRAINT "CHK_eda54684626e87d102c5244fc7" CHECK (version > 0), CONSTRAINT "PK_623fc45881cbc67cd52dba5ecb6" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_029658efec1d3484bd9b68fdce" ON "consent_text"  ("hub_id", "language", "version") ',
    );
    await queryRunner.query(
      'CREATE TABLE "consent" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "enrollment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "text_id" uuid NOT NULL, "language" text NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_9115e8d6b082d4fc46d56134d29" PRIMARY KEY ("id"))',
    );
    await queryRunner.query('CREATE INDEX "IDX_cbb23caa525e7c669bca32fe7d" ON "consent"  ("enrollment_id") ');
    await queryRunner.query(
      'CREATE INDEX "IDX_e28d70c22213cd3ceef2384cb3" ON "consent"  ("hub_id", "person_id", "created_at") ',
    );
    await queryRunner.query(
      'CREATE TABLE "cohort_invitation" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "email_key" text NOT NULL, "profession" text, "state" text NOT NULL, "round" integer NOT NULL, "secret_hash" text NOT NULL, "invited_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_09bd50dd87eef19e9bde86206d" CHECK (round > 0), CONSTRAINT "CHK_f9e7ff6fa4fbe06706fc4fb16d" CHECK (state in (\'open\', \'accepted\', \'revoked\')), CONSTRAINT "PK_c9ee73066d2a115f225e553deda" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_6b1f2a0101ce74294863742182" ON "cohort_invitation"  ("secret_hash") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_333978bce06a1525a8033b6c44" ON "cohort_invitation"  ("cohort_id", "id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_44cbf929081d8dc2e6d11f8b8f" ON "cohort_invitation"  ("cohort_id", "email_key") ',
    );
    await queryRunner.query(
      'CREATE TABLE "invitation_list" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "state" text NOT NULL, "rows" integer NOT NULL, "settled" integer NOT NULL, "by_id" uuid NOT NULL, "committed_at" TIMESTAMP WITH TIME ZONE, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_99ea58a8bc6b2e90d821eb2956" CHECK (rows >= 0 and settled >= 0 and settled <= rows), CONSTRAINT "CHK_da33a9ba1fd2f8e1ae1544ee42" CHECK (state in (\'preview\', \'running\', \'done\')), CONSTRAINT "PK_a86fc7cfc1ba4e9c5a30c7900e0" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_2ad06d4e7c442f8e61c81fefcc" ON "invitation_list"  ("cohort_id", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "invitation_line" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "list_id" uuid NOT NULL, "line" integer NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "email_key" text NOT NULL, "profession" text, "verdict" text NOT NULL, "problem" text, "outcome" text, CONSTRAINT "CHK_8643832e1c32dd87d8ed05ed2c" CHECK (outcome is null or outcome in (\'invited\', \'skipped\')), CONSTRAINT "CHK_a8d9817509d753b05b884364c9" CHECK (verdict in (\'new\', \'known\', \'enrolled\', \'invited\', \'doublet\', \'bad\')), CONSTRAINT "PK_9c48e7f2a4267cf893b64c8e7ac" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_87529da5bb0e16ce581d6069c0" ON "invitation_line"  ("list_id", "line", "id") ',
    );
    await queryRunner.query(
      'CREATE TABLE "registration" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "hub_id" uuid NOT NULL, "program_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "name" text NOT NULL, "email" text NOT NULL, "email_key" text NOT NULL, "profession" text, "language" text NOT NULL, "consent_text_id" uuid, "agreed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "holds_seat" boolean NOT NULL, "secret_hash" text NOT NULL, "mails" integer NOT NULL, "mailed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "CHK_3e4d9659e1fac52d13ca2e460e" CHECK (mails > 0), CONSTRAINT "PK_cb23dc9d28df8801b15e9e2b8d6" PRIMARY KEY ("id"))',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_5bf1ba12e685fbd607a8de6826" ON "registration"  ("email_key", "mailed_at") ',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_7a063b917c9dfd875f99d1a7a6" ON "registration"  ("cohort_id", "expires_at") WHERE holds_seat',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_3fd7420b58b166600ae8d2b785" ON "registration"  ("secret_hash") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_673680d01b815b8505e0e83914" ON "registration"  ("cohort_id", "email_key") ',
    );
    await queryRunner.query(
      'ALTER TABLE "cohort" ADD "slug" text NOT NULL DEFAULT substr(replace(gen_random_uuid()::text, \'-\', \'\'), 1, 12)',
    );
    await queryRunner.query('ALTER TABLE "cohort" ADD "description" text NOT NULL DEFAULT \'\'');
    await queryRunner.query('ALTER TABLE "cohort" ADD "audience" text NOT NULL DEFAULT \'\'');
    await queryRunner.query('ALTER TABLE "cohort" ADD "listing" text NOT NULL DEFAULT \'draft\'');
    await queryRunner.query('ALTER TABLE "cohort" ADD "opens_at" TIMESTAMP WITH TIME ZONE');
    await queryRunner.query('ALTER TABLE "cohort" ADD "closes_at" TIMESTAMP WITH TIME ZONE');
    await queryRunner.query('ALTER TABLE "cohort" ADD "approval" boolean NOT NULL DEFAULT false');
    await queryRunner.query('ALTER TABLE "cohort" ADD "waitlist" boolean NOT NULL DEFAULT true');
    await queryRunner.query('ALTER TABLE "enrollment" ADD "wait_number" integer');
    await queryRunner.query(
      'CREATE INDEX "IDX_b7d8fea2aa2fcc5d7c85496f11" ON "cohort"  ("id") WHERE listing = \'listed\'',
    );
    await queryRunner.query('CREATE UNIQUE INDEX "IDX_b0d686c9526848d7b3329778bb" ON "cohort"  ("slug") ');
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_c13c6a566accd6d7039d635f6b" ON "enrollment"  ("cohort_id", "wait_number") WHERE state = \'waitlisted\'',
    );
    await queryRunner.query(
      'CREATE INDEX "IDX_87f3eb25ab837cc15cd985d186" ON "enrollment"  ("person_id", "id") ',
    );
    await queryRunner.query(
      'CREATE UNIQUE INDEX "IDX_618a48a56cbd052659622d386c" ON "enrollment"  ("hub_id", "program_id", "cohort_id", "id") ',
    );
    await queryRunner.query(
      "ALTER TABLE \"cohort\" ADD CONSTRAINT \"CHK_52c1a37b5103903fddd24e1c99\" CHECK (listing in ('draft', 'listed', 'unlisted', 'closed'))",
    );
    await queryRunner.query(
      'ALTER TABLE "enrollment" ADD CONSTRAINT "CHK_e97234fac8751b2d15ffef1db6" CHECK ((state = \'waitlisted\') = (wait_number is not null))',
    );
    await queryRunner.query(
      "ALTER TABLE \"enrollment\" ADD CONSTRAINT \"CHK_bd3ef94b49ee874565927abf10\" CHECK (state in ('requested', 'enrolled', 'waitlisted', 'declined', 'withdrawn'))",
    );
    await queryRunner.query(
      'ALTER TABLE "consent_text" ADD CONSTRAINT "FK_dbc2dac3772bf659ff52265e77f" FOREIGN KEY ("hub_id") REFERENCES "hub"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "consent" ADD CONSTRAINT "FK_6f3e0f694a41700880629a93edd" FOREIGN KEY ("hub_id", "program_id", "cohort_id", "enrollment_id") REFERENCES "enrollment"("hub_id","program_id","cohort_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "consent" ADD CONSTRAINT "FK_623fc45881cbc67cd52dba5ecb6" FOREIGN KEY ("text_id") REFERENCES "consent_text"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "consent" ADD CONSTRAINT "FK_89fd0f23d8b2bad031d9663173b" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "cohort_invitation" ADD CONSTRAINT "FK_5933a2f67cbed2434cf3f8aeb0b" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "invitation_list" ADD CONSTRAINT "FK_24a05cd4ee7629ec0c5208be905" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "invitation_line" ADD CONSTRAINT "FK_ea1cfd11f0d25f0b5558222a2ae" FOREIGN KEY ("list_id") REFERENCES "invitation_list"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "FK_648a167a61c106adfcc63c245ae" FOREIGN KEY ("hub_id", "program_id", "cohort_id") REFERENCES "cohort"("hub_id","program_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await queryRunner.query(
      'ALTER TABLE "registration" ADD CONSTRAINT "FK_b08bb1b75a3e5a6f9ae0df08d60" FOREIGN KEY ("consent_text_id") REFERENCES "consent_text"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // What somebody agreed to, and that they did, is evidence.
    await queryRunner.query(`revoke update, truncate on table consent_text, consent from spokewell_app`);
    await queryRunner.query(`revoke delete on table consent_text from spokewell_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "registration" DROP CONSTRAINT "FK_b08bb1b75a3e5a6f9ae0df08d60"');
    await queryRunner.query('ALTER TABLE "registration" DROP CONSTRAINT "FK_648a167a61c106adfcc63c245ae"');
    await queryRunner.query('ALTER TABLE "invitation_line" DROP CONSTRAINT "FK_ea1cfd11f0d25f0b5558222a2ae"');
    await queryRunner.query('ALTER TABLE "invitation_list" DROP CONSTRAINT "FK_24a05cd4ee7629ec0c5208be905"');
    await queryRunner.query(
      'ALTER TABLE "cohort_invitation" DROP CONSTRAINT "FK_5933a2f67cbed2434cf3f8aeb0b"',
    );
    await queryRunner.query('ALTER TABLE "consent" DROP CONSTRAINT "FK_89fd0f23d8b2bad031d9663173b"');
    await queryRunner.query('ALTER TABLE "consent" DROP CONSTRAINT "FK_623fc45881cbc67cd52dba5ecb6"');
    await queryRunner.query('ALTER TABLE "consent" DROP CONSTRAINT "FK_6f3e0f694a41700880629a93edd"');
    await queryRunner.query('ALTER TABLE "consent_text" DROP CONSTRAINT "FK_dbc2dac3772bf659ff52265e77f"');
    await queryRunner.query('ALTER TABLE "enrollment" DROP CONSTRAINT "CHK_bd3ef94b49ee874565927abf10"');
    await queryRunner.query('ALTER TABLE "enrollment" DROP CONSTRAINT "CHK_e97234fac8751b2d15ffef1db6"');
    await queryRunner.query('ALTER TABLE "cohort" DROP CONSTRAINT "CHK_52c1a37b5103903fddd24e1c99"');
    await queryRunner.query('DROP INDEX "public"."IDX_618a48a56cbd052659622d386c"');
    await queryRunner.query('DROP INDEX "public"."IDX_87f3eb25ab837cc15cd985d186"');
    await queryRunner.query('DROP INDEX "public"."IDX_c13c6a566accd6d7039d635f6b"');
    await queryRunner.query('DROP INDEX "public"."IDX_b0d686c9526848d7b3329778bb"');
    await queryRunner.query('DROP INDEX "public"."IDX_b7d8fea2aa2fcc5d7c85496f11"');
    await queryRunner.query('ALTER TABLE "enrollment" DROP COLUMN "wait_number"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "waitlist"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "approval"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "closes_at"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "opens_at"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "listing"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "audience"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "description"');
    await queryRunner.query('ALTER TABLE "cohort" DROP COLUMN "slug"');
    await queryRunner.query('DROP INDEX "public"."IDX_673680d01b815b8505e0e83914"');
    await queryRunner.query('DROP INDEX "public"."IDX_3fd7420b58b166600ae8d2b785"');
    await queryRunner.query('DROP INDEX "public"."IDX_7a063b917c9dfd875f99d1a7a6"');
    await queryRunner.query('DROP INDEX "public"."IDX_5bf1ba12e685fbd607a8de6826"');
    await queryRunner.query('DROP TABLE "registration"');
    await queryRunner.query('DROP INDEX "public"."IDX_87529da5bb0e16ce581d6069c0"');
    await queryRunner.query('DROP TABLE "invitation_line"');
    await queryRunner.query('DROP INDEX "public"."IDX_2ad06d4e7c442f8e61c81fefcc"');
    await queryRunner.query('DROP TABLE "invitation_list"');
    await queryRunner.query('DROP INDEX "public"."IDX_44cbf929081d8dc2e6d11f8b8f"');
    await queryRunner.query('DROP INDEX "public"."IDX_333978bce06a1525a8033b6c44"');
    await queryRunner.query('DROP INDEX "public"."IDX_6b1f2a0101ce74294863742182"');
    await queryRunner.query('DROP TABLE "cohort_invitation"');
    await queryRunner.query('DROP INDEX "public"."IDX_e28d70c22213cd3ceef2384cb3"');
    await queryRunner.query('DROP INDEX "public"."IDX_cbb23caa525e7c669bca32fe7d"');
    await queryRunner.query('DROP TABLE "consent"');
    await queryRunner.query('DROP INDEX "public"."IDX_029658efec1d3484bd9b68fdce"');
    await queryRunner.query('DROP TABLE "consent_text"');
    await queryRunner.query(
      'ALTER TABLE "enrollment" ADD CONSTRAINT "CHK_10c34245b83c3fb79e2479c0a8" CHECK ((state = ANY (ARRAY[\'enrolled\'::text, \'withdrawn\'::text])))',
    );
  }
}
