import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionKinds, removeRows } from '../../platform/personal-data/index.js';

/** Says how long surveys keep what. */
@Injectable()
export class SurveysRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare(
      {
        kind: 'surveys.invitations',
        title: 'Who was asked to answer a survey that is closed',
        why: 'Nobody is asked about the same again within a month. Whether they answered is kept nowhere.',
        whose: 'hub',
        // More than the rest between two surveys of the same questions.
        days: { usual: 180, least: 60, most: 730 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(
            tx,
            'invitation',
            limit,
            `hub_id = $3 and exists (select 1 from wave w where w.id = invitation.wave_id and w.closed_at < $2)`,
            [before, hubId],
          ),
      },
      {
        kind: 'surveys.answers',
        title: 'Answers to surveys, and reports of them',
        why: 'Nobody can tell whose they are. Reports were signed off and are never altered.',
        whose: 'hub',
        days: null,
      },
      {
        kind: 'surveys.evaluations',
        title: 'Evaluations of sessions',
        why: 'Accreditors ask for a summary of them for as long as for the credit itself. They stand under the names of those who answered, who are told so.',
        whose: 'hub',
        days: { usual: 2_200, least: 365, most: 3_660 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(tx, 'session_evaluation', limit, 'hub_id = $3 and changed_at < $2', [before, hubId]),
      },
    );
  }
}
