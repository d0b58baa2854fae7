import { useLingui } from '@lingui/react';
import { Button, Group, Title } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { Answer } from '../../../ui/answer.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import rows from '../../../ui/row-list.module.css';
import { FailureNote } from '../../../ui/states.js';
import styles from '../attendance.module.css';
import { type Asking, WhoIsIt } from '../components/who-is-it.js';
import {
  CommitRegistrants,
  DiscardRegistrants,
  MatchRegistrant,
  type RegistrantListsQuery,
  RegistrantsQuery,
} from './registrants.graphql.js';

type List = NonNullable<ResultOf<typeof RegistrantListsQuery>['session']['registrantLists']>[number];
type People = ResultOf<typeof RegistrantsQuery>['registrantList']['people'];

const TOUCHED = ['RegistrantList', 'MeetingRegistrantConnection', 'Session'];

/** A list of registrants: how far it is known, whoever is not, and taking it. */
export function RegistrantListView({ list, cohortId }: { list: List; cohortId: string }) {
  const { _ } = useLingui();
  const commit = useCommand(CommitRegistrants, TOUCHED);
  const discard = useCommand(DiscardRegistrants, TOUCHED);
  return (
    <>
      <p role="status">
        {list.state === 'committed'
          ? _({
              id: 'registrants.taken',
              message:
                '{known, plural, one {# registrant is known and has their own way in} other {# registrants are known and have their own way in}}, {unknown} are not known.',
              values: { known: list.matched, unknown: list.unresolved },
            })
          : _({
              id: 'registrants.preview',
              message: 'Looked at and not taken yet: {known} of {all} registrants are known.',
              values: { known: list.matched, all: list.registrants },
            })}
      </p>
      {list.viewerCan.commit && (
        <Group gap="sm" my="md">
          <Button loading={commit.busy} onClick={() => void commit.run({ id: list.id })}>
            {_({ id: 'registrants.take', message: 'Give them their own way in' })}
          </Button>
          <ConfirmButton
            label={_({ id: 'registrants.discard', message: 'Throw away' })}
            question={_({ id: 'registrants.discard.question', message: 'Throw this list away?' })}
            confirm={_({ id: 'registrants.discard.confirm', message: 'Yes, throw it away' })}
            busy={discard.busy}
            onConfirm={() => void discard.run({ id: list.id })}
          />
        </Group>
      )}
      {commit.failure && <FailureNote failure={commit.failure} />}
      {discard.failure && <FailureNote failure={discard.failure} />}
      {list.unresolved > 0 && (
        <Unknown listId={list.id} cohortId={cohortId} canMatch={list.viewerCan.match} />
      )}
    </>
  );
}

function Unknown({ listId, cohortId, canMatch }: { listId: string; cohortId: string; canMatch: boolean }) {
  const { _ } = useLingui();
  const variables = { id: listId, unresolved: true };
  const people = useQuery({ query: RegistrantsQuery, variables });
  return (
    <>
      <Title order={3} mt="lg" mb="sm">
        {_({ id: 'registrants.unknown', message: 'Registered, and not known' })}
      </Title>
      <Answer of={people}>
        {({ registrantList }) => (
          <Rows first={registrantList.people} variables={variables} cohortId={cohortId} canMatch={canMatch} />
        )}
      </Answer>
    </>
  );
}

interface RowsProps {
  first: People;
  variables: { id: string; unresolved: boolean };
  cohortId: string;
  canMatch: boolean;
}

function Rows({ first, variables, cohortId, canMatch }: RowsProps) {
  const { _ } = useLingui();
  const pages = usePages(first, RegistrantsQuery, variables, (data) => data.registrantList.people);
  return (
    <>
      <ul
        className={rows.list}
        aria-label={_({ id: 'registrants.unknown', message: 'Registered, and not known' })}
      >
        {pages.nodes.map((one) => (
          <li key={one.id} className={`${rows.row} ${styles.participant}`}>
            <span>
              <span className={rows.title}>{one.name}</span>
              <span className={styles.flags}>{one.email}</span>
            </span>
            <Match participant={one} cohortId={cohortId} canMatch={canMatch} asking />
          </li>
        ))}
      </ul>
      <MorePages pages={pages} />
    </>
  );
}

function Match(asking: Asking) {
  const match = useCommand(MatchRegistrant, TOUCHED);
  return (
    <WhoIsIt
      {...asking}
      busy={match.busy}
      failure={match.failure}
      say={(input) => match.run({ registrantId: asking.participant.id, input })}
    />
  );
}
