import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from './holdings.js';

/** A kind of fact as words: `access.RoleGranted` as “role granted”. */
const WHAT = `lower(regexp_replace(split_part(type, '.', 2), '([a-z0-9])([A-Z])', '\\1 \\2', 'g')) as "What",
  data->>'what' as "Of"`;
const TRAIL =
  'it is the audit trail, which nobody can alter; it holds no names, and your id leads to nobody any more';
const UNALTERED = 'facts are never altered; the trail follows whoever was merged';

/** Says what the record of facts holds of people: ids, never names. */
@Injectable()
export class EventsHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare(
      {
        table: 'domain_event',
        title: 'What you did here',
        column: 'actor_id',
        told: {
          query: `select at as "When", ${WHAT} from domain_event where actor_id = $1 order by at, id`,
        },
        erasing: { keep: TRAIL },
        merging: { stay: UNALTERED },
      },
      {
        table: 'domain_event',
        title: 'What was recorded of you',
        column: 'subject_id',
        told: {
          query: `select at as "When", ${WHAT} from domain_event
                   where subject_id = $1 and actor_id is distinct from $1 order by at, id`,
        },
        erasing: { keep: TRAIL },
        merging: { stay: UNALTERED },
      },
      {
        table: 'delivery',
        title: 'What the product has yet to do',
        column: 'subject_id',
        told: { not: 'it is a list of tasks by ids; what comes of them stands in the file itself' },
        erasing: { keep: 'tasks find nobody any more, and do nothing' },
        merging: { stay: 'tasks are worked off in minutes' },
      },
    );
  }
}
