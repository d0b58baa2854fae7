import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';

/** Says what surveys hold of people. Of answers there is nothing to say: nobody can tell whose they are. */
@Injectable()
export class SurveysHoldings implements OnModuleInit {
  constructor(private readonly holdings: Holdings) {}

  onModuleInit(): void {
    this.holdings.declare({
      table: 'invitation',
      title: 'Surveys you were asked to answer',
      column: 'person_id',
      told: {
        query: `select c.name as "Cohort", w.title as "Survey", w.opened_at as "Opened", w.closes_at as "Ends",
                       i.state as "You were", i.anchor_month as "“Before” was"
                  from invitation i join wave w on w.id = i.wave_id join cohort c on c.id = i.cohort_id
                 where i.person_id = $1 order by i.id`,
      },
      // How many were asked stands with the survey, so nothing that is counted changes.
      erasing: 'delete',
      merging: {
        stay: 'whoever was asked stays asked, at the address that was asked: elsewhere a reminder would tell who has not answered',
      },
    });
  }
}
