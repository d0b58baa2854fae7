import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever was enrolled before there were invitations by mail gets theirs now. It is looked up at work what each person
 * was told, so that nobody is told twice, or of what is over.
 */
export class SessionsInviteAtLast1795536989746 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `INSERT INTO delivery (id, handler, queue, subject_id, occurrence, state, due_at, attempt, failures)
       SELECT gen_random_uuid(), 'sessions.invite-at-last', 'work', cohort_id, '', 'pending', now(), 0, 0
         FROM session WHERE state IN ('scheduled', 'live') AND ends_at > now()
        GROUP BY cohort_id
       ON CONFLICT DO NOTHING`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM delivery WHERE handler = 'sessions.invite-at-last'`);
  }
}
