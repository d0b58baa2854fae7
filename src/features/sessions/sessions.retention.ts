import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionKinds, removeRows } from '../../platform/personal-data/index.js';

const OVER = 's.ends_at < $2';

/** Says how long sessions keep what. */
@Injectable()
export class SessionsRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare(
      {
        kind: 'sessions.guest-passes',
        title: 'Guests of sessions that are over',
        why: 'A guest comes once, and is asked to register after two passes: these are counted for as long.',
        whose: 'hub',
        days: { usual: 180, least: 7, most: 730 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(
            tx,
            'guest_pass',
            limit,
            `hub_id = $3 and exists (select 1 from session s where s.id = guest_pass.session_id and ${OVER})`,
            [before, hubId],
          ),
      },
      {
        kind: 'sessions.meeting-links',
        title: 'Meeting addresses of single people, of sessions that are over',
        why: 'They open a meeting that is over.',
        whose: 'hub',
        days: { usual: 30, least: 1, most: 365 },
        remove: (tx, { before, hubId, limit }) =>
          removeRows(
            tx,
            'personal_meeting_link',
            limit,
            `hub_id = $3 and created_at < $2 and not exists (
               select 1 from session s where (s.id = personal_meeting_link.session_id
                  or s.series_id = personal_meeting_link.series_id) and not (${OVER}))`,
            [before, hubId],
          ),
      },
      {
        kind: 'sessions.calendar-invitations',
        title: 'What calendars were told of sessions that are over',
        why: 'Changes of a session are told by what was told before; of one that is over nothing more is told.',
        whose: 'installation',
        days: { usual: 90, least: 30, most: 365 },
        remove: (tx, { before, limit }) =>
          removeRows(tx, 'calendar_invitation', limit, 'until < $2', [before]),
      },
      {
        kind: 'sessions.join-versions',
        title: 'That a person had their join links made anew',
        why: 'Without this number, links that were made void would open again.',
        whose: 'installation',
        days: null,
      },
    );
  }
}
