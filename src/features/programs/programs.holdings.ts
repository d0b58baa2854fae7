import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';

/** Says what programs hold of people. */
@Injectable()
export class ProgramsHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare(
      {
        table: 'hub',
        title: 'Hubs you founded',
        column: 'founder_id',
        told: {
          query: `select name as "Hub", created_at as "Founded" from hub where founder_id = $1 order by id`,
        },
        erasing: { keep: 'a hub goes on, and who founded it leads to nobody any more' },
        merging: { stay: 'who founded a hub stands as it was, and leads to the one who stays' },
      },
      {
        table: 'hub_answer',
        title: 'Your answers to hubs’ extra questions',
        column: 'person_id',
        told: {
          query: `select h.name as "Hub", v.words -> 0 ->> 'label' as "Question",
                       case when a.declined then 'Prefer not to say'
                            else coalesce(a.text, (select string_agg(v.words -> 0 -> 'options' ->> choice, '; ')
                                                     from unnest(a.choices) as choice)) end as "Answer",
                       a.created_at as "Given"
                  from hub_answer a join hub h on h.id = a.hub_id
                  join hub_question_version v on v.id = a.version_id
                 where a.person_id = $1 order by a.id`,
        },
        erasing: 'delete',
        merging: { stay: 'only the owner of an account reads it: whoever stays answers anew' },
      },
    );
  }
}
