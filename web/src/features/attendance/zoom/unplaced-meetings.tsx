import { useLingui } from '@lingui/react';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../graphql/use-command.js';
import list from '../../../ui/row-list.module.css';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { useZone } from '../../../ui/zone.js';
import { PlaceZoomMeeting } from './zoom.graphql.js';
import styles from './zoom.module.css';
import type { Connection } from './zoom-page.js';

/** Meetings of which nobody can tell which session they were for. Nothing where there is none. */
export function UnplacedMeetings({ meetings }: { meetings: Connection['unplaced'] }) {
  const { _ } = useLingui();
  if (meetings.length === 0) return null;
  const title = _({ id: 'zoom.unplaced', message: 'Meetings that belong to no session yet' });
  return (
    <Section
      title={title}
      lead={_({
        id: 'zoom.unplaced.lead',
        message: 'Their times fit no session with their number, or several. Say which it was.',
      })}
    >
      <ul className={list.list} aria-label={title}>
        {meetings.map((meeting) => (
          <Meeting key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Section>
  );
}

function Meeting({ meeting }: { meeting: Connection['unplaced'][number] }) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const place = useCommand(PlaceZoomMeeting, ['ZoomAccount', 'AttendanceMatrix']);
  const { id: meetingId, number, from, connections, candidates } = meeting;
  const [sessionId, setSessionId] = useState(candidates[0]?.sessionId ?? '');
  const day = (at: string) => i18n.date(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return (
    <li className={list.row}>
      <span>
        <span className={list.title}>
          <When at={from} />
        </span>{' '}
        <span className={list.note}>
          {_({
            id: 'zoom.meeting',
            message: 'Meeting {number} · {connections, plural, one {# connection} other {# connections}}',
            values: { number, connections },
          })}
        </span>
      </span>
      <div className={styles.place}>
        <NativeSelect
          aria-label={_({
            id: 'zoom.which',
            message: 'Session of meeting {number}, {at}',
            values: { number, at: day(from) },
          })}
          value={sessionId}
          onChange={(event) => setSessionId(event.target.value)}
          data={candidates.map((one) => ({
            value: one.sessionId,
            label: `${day(one.startsAt)} · ${one.title}`,
          }))}
        />
        <Button
          variant="default"
          loading={place.busy}
          disabled={sessionId === ''}
          onClick={() => void place.run({ meetingId, sessionId })}
        >
          {_({ id: 'zoom.place', message: 'It was this one' })}
        </Button>
      </div>
      {place.failure && <FailureNote failure={place.failure} />}
    </li>
  );
}
