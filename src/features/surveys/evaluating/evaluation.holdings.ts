import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/events/index.js';
import { Holdings, type Whose } from '../../../platform/personal-data/index.js';

/** Says what the evaluations of sessions hold of people. */
@Injectable()
export class EvaluationHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'session_evaluation',
      title: 'What you answered about sessions',
      column: 'person_id',
      told: {
        query: `select c.name as "Cohort", s.title as "Session", q->>'text' as "Question",
                       case q->>'kind' when 'scale' then a->>'value'
                            when 'yes_no' then case a->>'value' when '1' then 'yes' when '0' then 'no' end
                            end as "Answer", a->>'text' as "In words", e.changed_at as "Answered"
                  from session_evaluation e
                  join session s on s.id = e.session_id join cohort c on c.id = e.cohort_id
                  cross join jsonb_array_elements(e.answers) a
                  left join evaluation_opening o on o.session_id = e.session_id
                  left join lateral (select q from jsonb_array_elements(o.questions) q
                                      where q->>'id' = a->>'questionId') asked on true
                 where e.person_id = $1 order by s.starts_at, e.id`,
      },
      erasing: {
        by: takeWordsOut,
        leaves: 'figures go on adding up: what you ticked stays without your name, what you wrote goes',
      },
      merging: { move: [['session_id']] },
    });
    this.holdings.declare({
      table: 'evaluation_reopening',
      title: 'More time that you were given for an evaluation',
      column: 'person_id',
      told: {
        query: `select s.title as "Session", r.created_at as "Given", r.closes_at as "Until"
                  from evaluation_reopening r join session s on s.id = r.session_id
                 where r.person_id = $1 order by r.id`,
      },
      erasing: 'delete',
      merging: { move: [] },
    });
    this.holdings.declare({
      table: 'evaluation_reopening',
      title: 'More time that you gave others for an evaluation',
      column: 'opened_by',
      told: {
        query: `select s.title as "Session", r.created_at as "Given", r.closes_at as "Until"
                  from evaluation_reopening r join session s on s.id = r.session_id
                 where r.opened_by = $1 order by r.id`,
      },
      erasing: { keep: 'others have this time; who gave it leads to nobody any more' },
      merging: { stay: 'who gave it stands as it was, and leads to the one who stays' },
    });
  }
}

async function takeWordsOut(tx: Tx, { personId, hubId }: Whose): Promise<void> {
  await tx.sql(
    `update session_evaluation e
        set answers = (select coalesce(jsonb_agg(a || '{"text": null}'::jsonb), '[]'::jsonb)
                         from jsonb_array_elements(e.answers) a where a->>'value' is not null)
      where e.person_id = $1 and ($2::uuid is null or e.hub_id = $2)`,
    [personId, hubId],
  );
}
