import type { Tx } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';

/** What is known of seats before sessions get as many as somebody asked for. */
export interface SeatsAsked {
  /** As asked for; null is without a limit, and undefined leaves it as it is. */
  capacity?: number | null;
  /** People who are enrolled in the cohort. */
  enrolled: number;
}

/**
 * Refuses fewer seats than are taken: by who is enrolled, and by the guests of the session that has most of them. To be
 * asked while the sessions are locked.
 *
 * @throws Refusal INVALID_INPUT in words
 */
export async function refuseTooFew(
  tx: Tx,
  sessionIds: readonly string[],
  { capacity, enrolled }: SeatsAsked,
): Promise<void> {
  if (capacity === undefined || capacity === null) return;
  const [row] = await tx.sql<{ guests: number }>(
    `select count(*)::int as guests from guest_pass
      where session_id = any($1::uuid[]) and revoked_at is null group by session_id order by 1 desc limit 1`,
    [sessionIds],
  );
  const taken = enrolled + (row?.guests ?? 0);
  if (capacity >= taken) return;
  throw Refusal.invalid(
    `A session has ${taken} people already, participants and guests together. Give it as many seats at least, or none to have no limit.`,
    { capacity: `is less than ${taken}` },
  );
}
