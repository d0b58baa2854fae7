import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { TextField } from '../../../ui/fields.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import { OpenRoom, RoomsQuery } from './room.graphql.js';
import styles from './room.module.css';
import { RoomCard } from './room-card.js';
import { Sheets } from './sheets.js';

const route = getRouteApi('/shell/sessions/$sessionId/rooms');
/** The code changes each minute, and people come meanwhile. */
const AGAIN = 5_000;

/** The shared rooms of a session as the page knows them. */
export type Rooms = ResultOf<typeof RoomsQuery>['sharedRooms'];

/** The rooms of a session that several people share: each shows a code, by which everyone checks in on their own phone. */
export function RoomsPage() {
  const { _ } = useLingui();
  const { sessionId } = route.useParams();
  const rooms = useQuery({ query: RoomsQuery, variables: { sessionId } });
  const [, ask] = rooms;
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' });
    }, AGAIN);
    return () => clearInterval(timer);
  }, [ask]);
  return (
    <PageAnswer of={rooms}>
      {({ sharedRooms }) => (
        <Page
          title={_({ id: 'rooms.title', message: 'Shared rooms' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: sharedRooms.title, link: { to: '/sessions/$sessionId', params: { sessionId } } },
          ]}
          lead={<When at={sharedRooms.startsAt} />}
        >
          {sharedRooms.rooms.map((room) => (
            <RoomCard key={room.id} room={room} />
          ))}
          <OpenForm sessionId={sessionId} />
          <Sheets rooms={sharedRooms} />
        </Page>
      )}
    </PageAnswer>
  );
}

function OpenForm({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const open = useCommand(OpenRoom, ['SharedRoom', 'SharedRooms']);
  return (
    <Section
      title={_({ id: 'rooms.open', message: 'Open a room' })}
      lead={_({
        id: 'rooms.open.lead',
        message:
          'Show its code on the screen. Everyone scans it with their own phone and is checked in until they check out, or you close the room.',
      })}
    >
      <div className={styles.form}>
        <CommandForm
          submit={_({ id: 'rooms.open.do', message: 'Open the room' })}
          busy={open.busy}
          failure={open.failure}
          onSubmit={async ({ label = '' }, form) => {
            if (await open.run({ sessionId, label })) form.reset();
          }}
        >
          <TextField
            name="label"
            label={_({ id: 'rooms.label', message: 'Where it is, such as “Rio Clinic, Taos”' })}
            required
            maxLength={120}
          />
        </CommandForm>
      </div>
    </Section>
  );
}
