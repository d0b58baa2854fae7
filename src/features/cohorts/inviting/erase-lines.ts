import type { Tx } from '../../../platform/events/index.js';
import type { Whose } from '../../../platform/personal-data/index.js';

/**
 * Empties the lines of invitation lists that name whoever is erased. The lines stay: a list that is being worked off
 * counts them, and settles an empty one as nobody to invite.
 */
export async function eraseLines(tx: Tx, { emailKey, hubId }: Whose): Promise<void> {
  if (emailKey === null) return;
  await tx.sql(
    `update invitation_line set name = '', email = '', email_key = '', profession = null, verdict = 'bad',
            problem = 'Taken out of the list.' where email_key = $1 and ($2::uuid is null or hub_id = $2)`,
    [emailKey, hubId],
  );
}
