import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { BARRED } from './barred.js';
import { CreditPositionsQuery, CreditSessionQuery } from './claims.graphql.js';
import { TakeCredits } from './cohort-credits-section.js';
import { OfficeActions } from './office-actions.js';

const route = getRouteApi('/shell/sessions/$sessionId/credits');

/** Where somebody stands with a kind of credit of the session. */
export type Position = ResultOf<typeof CreditPositionsQuery>['creditPositions']['nodes'][number];
type Session = ResultOf<typeof CreditSessionQuery>['session'];
type Positions = ResultOf<typeof CreditPositionsQuery>['creditPositions'];

/** Who can have how much credit of a session, and who has; the office awards, changes and takes back here. */
export function SessionCreditsPage() {
  const { sessionId } = route.useParams();
  const answer = useQuery({ query: CreditSessionQuery, variables: { sessionId } });
  return <PageAnswer of={answer}>{({ session }) => <Shown key={sessionId} session={session} />}</PageAnswer>;
}

function Shown({ session }: { session: Session }) {
  const { _ } = useLingui();
  const { id, title, cohortId, startsAt, viewerManagesCredit } = session;
  const positions = useQuery({
    query: CreditPositionsQuery,
    variables: { sessionId: id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Page
      title={_({ id: 'sessionCredits.title', message: 'Credit of “{title}”', values: { title } })}
      lead={<When at={startsAt} detail="day" />}
      crumbs={[
        {
          label: _({ id: 'cohortCredits.nav', message: 'Credit' }),
          link: { to: '/cohorts/$cohortId/credits', params: { cohortId } },
        },
        { label: title, link: { to: '/sessions/$sessionId', params: { sessionId: id } } },
      ]}
    >
      <Section
        title={_({ id: 'sessionCredits.people', message: 'People' })}
        aside={<TakeCredits path={`sessions/${id}`} name={`${title} credits.csv`} />}
      >
        <Answer of={positions}>
          {({ creditPositions }) => (
            <People sessionId={id} first={creditPositions} manages={viewerManagesCredit} />
          )}
        </Answer>
      </Section>
    </Page>
  );
}

function People({ sessionId, first, manages }: { sessionId: string; first: Positions; manages: boolean }) {
  const { _ } = useLingui();
  const pages = usePages(first, CreditPositionsQuery, { sessionId }, (data) => data.creditPositions);
  if (pages.nodes.length === 0)
    return (
      <Empty title={_({ id: 'sessionCredits.none', message: 'Nobody has credit of this session' })}>
        {_({
          id: 'sessionCredits.none.words',
          message: 'It has to be designated for credit, and its attendance taken in.',
        })}
      </Empty>
    );
  return (
    <>
      <DataTable
        label={_({ id: 'sessionCredits.people', message: 'People' })}
        head={[
          _({ id: 'changes.who', message: 'Person' }),
          { text: _({ id: 'sessionCredits.computed', message: 'Computed' }), numeric: true },
          { text: _({ id: 'sessionCredits.stands', message: 'Stands' }), numeric: true },
          { text: _({ id: 'sessionCredits.state', message: 'Where it is' }), roomy: true },
          ...(manages ? [_({ id: 'sessionCredits.do', message: 'Office' })] : []),
        ]}
      >
        {pages.nodes.map((one) => (
          <Row key={`${one.personId} ${one.creditType}`} position={one} manages={manages} />
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

function Row({ position, manages }: { position: Position; manages: boolean }) {
  const { _ } = useLingui();
  const [open, setOpen] = useState(false);
  const { personName, name, as, computed, awarded, revoked, barred } = position;
  const state = revoked
    ? _({ id: 'credits.revoked', message: 'taken back' })
    : awarded !== null
      ? _({ id: 'sessionCredits.claimed', message: 'claimed' })
      : barred && BARRED[barred]
        ? _(BARRED[barred])
        : _({ id: 'sessionCredits.canClaim', message: 'can claim it' });
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row">
          {personName}
          <SecondLine>
            {name}
            {as === 'faculty' && ` · ${_({ id: 'credits.taught', message: 'for teaching' })}`}
          </SecondLine>
        </Table.Th>
        <Table.Td ta="end">{computed}</Table.Td>
        <Table.Td ta="end">{awarded ?? '–'}</Table.Td>
        <Table.Td className={roomyCell}>{state}</Table.Td>
        {manages && (
          <Table.Td>
            <OfficeActions.Toggle position={position} open={open} onOpen={setOpen} />
          </Table.Td>
        )}
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <OfficeActions.Form position={position} close={() => setOpen(false)} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
