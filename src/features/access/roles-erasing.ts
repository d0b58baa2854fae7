import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import type { Whose } from '../../platform/personal-data/index.js';
import { RoleRevoked } from './access.events.js';

interface Ended {
  id: string;
  role: string;
  hubId: string;
  programId: string | null;
  cohortId: string | null;
}

/** Ends the roles of whoever is erased. */
@Injectable()
export class RolesErasing {
  /** Ends every role that is held or was given for later; none is given back by anything. */
  async end(tx: Tx, { personId }: Whose): Promise<void> {
    if (personId === null) return;
    const ended = await tx.sql<Ended>(
      `with ended as (
         update role_grant set revoked_at = $2 where person_id = $1 and revoked_at is null
         returning id, role, hub_id, program_id, cohort_id)
       select id, role, hub_id as "hubId", program_id as "programId", cohort_id as "cohortId" from ended order by id`,
      [personId, tx.now],
    );
    for (const { id, role, ...scope } of ended) await tx.record(RoleRevoked, id, scope, { personId, role });
  }
}
