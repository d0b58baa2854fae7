import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../../graphql/failure.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { takeSecret } from '../../../ui/secret-in-address.js';
import { useZone } from '../../../ui/zone.js';
import { keptJoinSecret } from '../../sessions/joining/join-secret.js';
import { hoursIn } from '../../sessions/times.js';
import { CheckIn } from './check-in.js';
import { keptPlace } from './kept-place.js';
import { RoomDoorQuery } from './room.graphql.js';
import { SignInFirst } from './sign-in-first.js';

const route = getRouteApi('/shell/room/$sessionId');

/** Where the code of a shared room leads. Loading it records nothing; checking in is a press. */
export function RoomPage() {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const { sessionId } = route.useParams();
  const [scanned] = useState(() => takeSecret() || keptPlace(sessionId));
  const [secret] = useState(() => keptJoinSecret(sessionId));
  const door = useQuery({
    query: RoomDoorQuery,
    variables: { id: sessionId, secret },
    requestPolicy: 'cache-and-network',
  });
  const again = () => door[1]({ requestPolicy: 'network-only' });
  const title = _({ id: 'room.title', message: 'Check in' });
  if (failureOf(door[0].error)?.code === 'UNAUTHENTICATED')
    return (
      <Page narrow title={title}>
        <SignInFirst sessionId={sessionId} code={scanned} />
      </Page>
    );
  return (
    <PageAnswer of={door}>
      {({ roomDoor }) =>
        roomDoor.__typename === 'RoomDoor' ? (
          <Page
            narrow
            title={roomDoor.title}
            lead={
              <time dateTime={roomDoor.startsAt}>
                {hoursIn(roomDoor, zone, i18n.locales ?? i18n.locale, {
                  weekday: 'short',
                  month: 'short',
                  day: 'numeric',
                  timeZoneName: 'short',
                })}
              </time>
            }
          >
            <CheckIn door={roomDoor} scanned={scanned} secret={secret} again={again} />
          </Page>
        ) : (
          <Page narrow title={title}>
            <Alert color="warn">{roomDoor.message}</Alert>
          </Page>
        )
      }
    </PageAnswer>
  );
}
