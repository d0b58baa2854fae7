import { useLingui } from '@lingui/react';
import { Button, Table } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { Failure } from '../../../graphql/failure.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { When } from '../../../ui/when.js';
import { CohortDesignationsQuery } from './designating.graphql.js';
import styles from './designating.module.css';
import { IN_THE_WAY } from './words.js';

const route = getRouteApi('/shell/cohorts/$cohortId/designations');

type Cohort = ResultOf<typeof CohortDesignationsQuery>['cohort'];
type Session = Cohort['sessions']['nodes'][number];

/** What the sessions of a cohort are proposed and designated for, session by session and type by type. */
export function CohortDesignationsSection() {
  const { _ } = useLingui();
  const { cohortId } = route.useParams();
  const answer = useQuery({ query: CohortDesignationsQuery, variables: { cohortId } });
  return (
    <Section
      title={_({ id: 'designations.title', message: 'Designated credit' })}
      lead={_({
        id: 'designations.lead',
        message: 'What each session is worth at the most, by type of credit. Open a session to designate it.',
      })}
    >
      <Answer of={answer}>{({ cohort }) => <Sessions cohort={cohort} />}</Answer>
    </Section>
  );
}

function Sessions({ cohort }: { cohort: Cohort }) {
  const { _ } = useLingui();
  const pages = usePages(
    cohort.sessions,
    CohortDesignationsQuery,
    { cohortId: cohort.id },
    (data) => data.cohort.sessions,
  );
  const held = pages.nodes.filter(({ state }) => state !== 'cancelled');
  const types = typesOf(held);
  if (held.length === 0 || types.length === 0)
    return (
      <Empty title={_({ id: 'designations.none', message: 'Nothing can be designated yet' })}>
        {_({
          id: 'designations.none.words',
          message: 'It takes sessions, and types of credit that the hub offers.',
        })}
      </Empty>
    );
  return (
    <>
      <div className={styles.codes}>
        <DataTable
          wide
          label={_({ id: 'designations.title', message: 'Designated credit' })}
          head={[
            _({ id: 'designations.session', message: 'Session' }),
            ...types.map(({ creditType }) => creditType),
          ]}
        >
          {held.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Th scope="row">
                <Link to="/sessions/$sessionId" params={{ sessionId: session.id }}>
                  {session.title}
                </Link>
                <SecondLine>
                  <When at={session.startsAt} />
                </SecondLine>
                <Missing session={session} />
              </Table.Th>
              {types.map(({ creditType }) => (
                <Table.Td key={creditType} className={styles.cell}>
                  <Standing session={session} creditType={creditType} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </DataTable>
      </div>
      <MorePages pages={pages} />
      <TakeDesignations cohort={cohort} />
    </>
  );
}

function Missing({ session }: { session: Session }) {
  const { _ } = useLingui();
  const count = session.designating.disclosers.filter(({ standing }) => IN_THE_WAY.has(standing)).length;
  if (count === 0) return null;
  return (
    <SecondLine>
      {_({
        id: 'designations.missing',
        message: '{count, plural, one {# statement is missing} other {# statements are missing}}',
        values: { count },
      })}
    </SecondLine>
  );
}

function Standing({ session, creditType }: { session: Session; creditType: string }) {
  const { _ } = useLingui();
  const live = session.designating.designations.find(
    (one) => one.creditType === creditType && (one.state === 'proposed' || one.state === 'designated'),
  );
  if (!live)
    return (
      <>
        <span aria-hidden>–</span>
        <span className="sw-hidden">{_({ id: 'designation.state.not', message: 'Not designated' })}</span>
      </>
    );
  if (live.state === 'proposed') return _({ id: 'designation.state.proposed', message: 'Proposed' });
  return (
    <>
      {live.maximum}
      {live.misfits.length > 0 && (
        <SecondLine>{_({ id: 'designations.misfit', message: 'no longer fits' })}</SecondLine>
      )}
    </>
  );
}

function TakeDesignations({ cohort }: { cohort: Cohort }) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const take = async () => {
    setBusy(true);
    setFailure(await takeFile(`/designations/${cohort.id}/csv`, {}, 'designations.csv'));
    setBusy(false);
  };
  return (
    <div className={styles.take}>
      {failure && <FailureNote failure={failure} />}
      <Button variant="default" loading={busy} onClick={() => void take()}>
        {_({ id: 'designations.take', message: 'Download (CSV)' })}
      </Button>
    </div>
  );
}

/** The types that the hub offers, and those that sessions are designated for beside them. */
function typesOf(sessions: readonly Session[]): { creditType: string }[] {
  const found = new Set(
    sessions.flatMap(({ designating: { types, designations } }) => [
      ...types.map(({ creditType }) => creditType),
      ...designations
        .filter(({ state }) => state === 'proposed' || state === 'designated')
        .map(({ creditType }) => creditType),
    ]),
  );
  return [...found].map((creditType) => ({ creditType }));
}
