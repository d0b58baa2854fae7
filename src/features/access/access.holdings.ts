import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';
import { RolesErasing } from './roles-erasing.js';

/** Says what access holds of people. */
@Injectable()
export class AccessHoldings implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly erasing: RolesErasing,
  ) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'role_grant',
      title: 'Roles you were given',
      column: 'person_id',
      told: {
        query: `select h.name as "Hub", p.name as "Program", g.role as "Role", g.created_at as "Since",
                       g.expires_at as "Until", g.revoked_at as "Ended"
                  from role_grant g join hub h on h.id = g.hub_id left join program p on p.id = g.program_id
                 where g.person_id = $1 order by g.id`,
      },
      erasing: {
        by: (tx, whose) => this.erasing.end(tx, whose),
        leaves: 'when a role was held, without a name: the audit trail refers to it',
      },
      merging: { stay: 'roles are never passed on; whoever holds one is not merged' },
    });
  }
}
