import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { AtTheDoor } from './at-the-door.js';
import { joinSecret } from './join-secret.js';
import { JoinPageQuery } from './joining.graphql.js';
import { TurnedAway } from './turned-away.js';

const route = getRouteApi('/shell/join/$id');

/** Where a person’s own link to a session leads. Loading it records nothing; joining is a press. */
export function JoinPage() {
  const { _ } = useLingui();
  const { id } = route.useParams();
  const [secret] = useState(() => joinSecret(id));
  const answer = useQuery({ query: JoinPageQuery, variables: { id, secret }, requestPolicy: 'network-only' });
  const again = () => answer[1]({ requestPolicy: 'network-only' });
  return (
    <PageAnswer of={answer}>
      {({ joinPage }) =>
        joinPage.__typename === 'JoinPage' ? (
          <AtTheDoor id={id} secret={secret} page={joinPage} again={again} />
        ) : (
          <Page narrow title={_({ id: 'join.away', message: 'You cannot join here' })}>
            <TurnedAway id={id} {...joinPage} />
          </Page>
        )
      }
    </PageAnswer>
  );
}
