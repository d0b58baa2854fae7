import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/events/index.js';
import { type RemovalStep, RetentionKinds, removeRows } from '../../platform/personal-data/index.js';

/** Lists of invitations removed by one statement: a list brings 5,000 lines with it. */
const LISTS = 5;

/** Says how long cohorts keep what. */
@Injectable()
export class CohortsRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare(
      {
        kind: 'cohorts.registrations',
        title: 'Registrations that nobody confirmed',
        why: 'The link in the mail works for a day; then there is nobody to be registered.',
        whose: 'installation',
        days: { usual: 2, least: 1, most: 30 },
        remove: (tx, { before, limit }) => removeRows(tx, 'registration', limit, 'expires_at < $2', [before]),
      },
      {
        kind: 'cohorts.invitation-lists',
        title: 'Lists of people to invite',
        why: 'Who was invited stands in the invitations; the list helps only while it is worked off and looked over.',
        whose: 'hub',
        days: { usual: 30, least: 7, most: 365 },
        remove: removeLists,
      },
      {
        kind: 'cohorts.invitations',
        title: 'Invitations that ran out, were accepted or taken back',
        why: 'So that a hub sees whom it has asked, and does not ask again and again.',
        whose: 'hub',
        days: { usual: 180, least: 30, most: 730 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(
            tx,
            'cohort_invitation',
            limit,
            `hub_id = $3 and ((state = 'open' and expires_at < $2) or (state = 'accepted' and accepted_at < $2)
               or (state = 'revoked' and invited_at < $2))`,
            [before, hubId],
          ),
      },
      {
        kind: 'cohorts.enrollments',
        title: 'Who is and was in a cohort, and what they agreed to',
        why: 'Funders count people over years, and a hub must be able to show consent. Names go when a person is erased.',
        whose: 'hub',
        days: null,
      },
    );
  }
}

async function removeLists(tx: Tx, { before, hubId }: RemovalStep): Promise<number> {
  const old = `hub_id = $3 and ((state = 'done' and done_at < $2) or (state = 'preview' and created_at < $2))`;
  return removeRows(tx, 'invitation_list', LISTS, old, [before, hubId]);
}
