import { useLingui } from '@lingui/react';
import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { Failure } from '../../../graphql/failure.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { Section } from '../../../ui/section.js';
import { Empty, FailureNote } from '../../../ui/states.js';
import { takeFile } from '../../../ui/take-file.js';
import { When } from '../../../ui/when.js';
import { useCohort } from '../../cohorts/cohort-page.js';
import { AwardChanges } from './award-changes.js';
import { CohortCreditsQuery } from './claims.graphql.js';
import styles from './claims.module.css';

type Count = ResultOf<typeof CohortCreditsQuery>['cohortCredits'][number];

/** The credit of a cohort’s sessions: who has claimed, who could, and what changed attendance asks the office to decide. */
export function CohortCreditsSection() {
  const { _ } = useLingui();
  const { id, name } = useCohort();
  const counts = useQuery({
    query: CohortCreditsQuery,
    variables: { cohortId: id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <>
      <AwardChanges cohortId={id} />
      <Section
        title={_({ id: 'cohortCredits.title', message: 'Credit of the sessions' })}
        aside={<TakeCredits path={`cohorts/${id}`} name={`${name} credits.csv`} />}
      >
        <Answer of={counts}>{({ cohortCredits }) => <Counts counts={cohortCredits} />}</Answer>
      </Section>
    </>
  );
}

function Counts({ counts }: { counts: readonly Count[] }) {
  const { _ } = useLingui();
  if (counts.length === 0)
    return (
      <Empty title={_({ id: 'cohortCredits.none', message: 'No session with credit was held yet' })}>
        {_({
          id: 'cohortCredits.none.words',
          message:
            'Once a session that is designated for credit was held, and it is known who was there, who can claim stands here.',
        })}
      </Empty>
    );
  return (
    <DataTable
      label={_({ id: 'cohortCredits.title', message: 'Credit of the sessions' })}
      head={[
        _({ id: 'credits.session', message: 'Session' }),
        { text: _({ id: 'credits.kind', message: 'Kind' }), roomy: true },
        { text: _({ id: 'cohortCredits.people', message: 'Can have' }), numeric: true },
        { text: _({ id: 'cohortCredits.awarded', message: 'Claimed' }), numeric: true },
        { text: _({ id: 'cohortCredits.wait', message: 'Evaluate first' }), numeric: true, roomy: true },
        { text: _({ id: 'cohortCredits.sum', message: 'Credit' }), numeric: true, roomy: true },
      ]}
    >
      {counts.map((one) => (
        <Table.Tr key={`${one.sessionId} ${one.creditType}`}>
          <Table.Th scope="row">
            <Link to="/sessions/$sessionId/credits" params={{ sessionId: one.sessionId }}>
              {one.title}
              <span className="sw-hidden">, {one.name}</span>
            </Link>
            <SecondLine>
              <When at={one.startsAt} detail="day" />
            </SecondLine>
            <SecondLine tight>{one.name}</SecondLine>
          </Table.Th>
          <Table.Td className={roomyCell}>
            {one.name}
            <SecondLine>
              {_({
                id: 'cohortCredits.most',
                message: '{most} at the most',
                values: { most: one.designated },
              })}
            </SecondLine>
          </Table.Td>
          <Table.Td ta="end">{one.people}</Table.Td>
          <Table.Td ta="end">{one.awarded}</Table.Td>
          <Table.Td ta="end" className={roomyCell}>
            {one.waitForEvaluation}
          </Table.Td>
          <Table.Td ta="end" className={roomyCell}>
            {one.credits}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** Takes credit out as a file. */
export function TakeCredits({ path, name }: { path: string; name: string }) {
  const { _ } = useLingui();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  return (
    <div className={styles.actions}>
      {failure && <FailureNote failure={failure} />}
      <Button
        variant="default"
        size="sm"
        loading={busy}
        onClick={async () => {
          setBusy(true);
          setFailure(await takeFile(`/credits/${path}/csv`, {}, name));
          setBusy(false);
        }}
      >
        {_({ id: 'cohortCredits.csv', message: 'Download (CSV)' })}
      </Button>
    </div>
  );
}
