import { useLingui } from '@lingui/react';
import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { Empty } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { useZone } from '../../../ui/zone.js';
import { ClaimCard } from './claim-card.js';
import { MyCreditsQuery } from './claims.graphql.js';
import styles from './claims.module.css';
import { sorted, sumsOf } from './own-credits.rules.js';

/** A kind of credit of a session, as its learner has it. */
export type Own = ResultOf<typeof MyCreditsQuery>['myCredits'][number];

/** One’s own credit: what can be claimed now, what waits for what, and what was awarded. */
export function CreditsPage() {
  const { _ } = useLingui();
  const answer = useQuery({ query: MyCreditsQuery, requestPolicy: 'cache-and-network' });
  return (
    <PageAnswer of={answer}>
      {({ myCredits }) => (
        <Page
          title={_({ id: 'credits.title', message: 'Your credits' })}
          crumbs={[{ label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } }]}
          lead={_({
            id: 'credits.lead',
            message: 'Continuing-education credit for sessions that you attended or taught in.',
          })}
          actions={
            <Button component={Link} to="/credits/transcript" variant="default">
              {_({ id: 'credits.transcript', message: 'Transcript and certificates' })}
            </Button>
          }
        >
          <Shown all={myCredits} />
        </Page>
      )}
    </PageAnswer>
  );
}

function Shown({ all }: { all: readonly Own[] }) {
  const { _ } = useLingui();
  const { claimable, waiting, awarded, rest } = sorted(all);
  if (all.length === 0)
    return (
      <Empty title={_({ id: 'credits.none', message: 'There is no credit yet' })}>
        {_({
          id: 'credits.none.words',
          message:
            'Once you were in a session that gives credit, and its attendance was taken in, you can claim it here. A mail tells you so.',
        })}
      </Empty>
    );
  return (
    <>
      {claimable.length > 0 && (
        <Section title={_({ id: 'credits.claimable', message: 'To be claimed' })}>
          <Cards of={claimable} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={_({ id: 'credits.waiting', message: 'Not yet' })}>
          <Cards of={waiting} />
        </Section>
      )}
      {awarded.length > 0 && <Awarded all={awarded} />}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>
            {_({
              id: 'credits.rest',
              message: 'Sessions without credit for you ({count})',
              values: { count: rest.length },
            })}
          </summary>
          <Cards of={rest} />
        </details>
      )}
    </>
  );
}

function Cards({ of }: { of: readonly Own[] }) {
  return (
    <ul className={styles.cards}>
      {of.map((credit) => (
        <li key={`${credit.sessionId} ${credit.creditType}`}>
          <ClaimCard credit={credit} />
        </li>
      ))}
    </ul>
  );
}

function Awarded({ all }: { all: readonly Own[] }) {
  const { _, i18n } = useLingui();
  const timeZone = useZone();
  const sums = sumsOf(all, (at) => i18n.date(at, { year: 'numeric', timeZone }));
  return (
    <Section title={_({ id: 'credits.awarded', message: 'Awarded' })}>
      <dl className={styles.sums}>
        {sums.map(({ year, name, sum }) => (
          <div key={`${year} ${name}`}>
            <dt>
              {year} · {name}
            </dt>
            <dd>{sum}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        label={_({ id: 'credits.awarded', message: 'Awarded' })}
        head={[
          _({ id: 'credits.session', message: 'Session' }),
          { text: _({ id: 'credits.kind', message: 'Kind' }), roomy: true },
          { text: _({ id: 'credits.amount', message: 'Credit' }), numeric: true },
        ]}
      >
        {all.map((one) => (
          <Table.Tr key={`${one.sessionId} ${one.creditType} ${one.at}`}>
            <Table.Th scope="row">
              {one.sessionId ? (
                <Link to="/sessions/$sessionId" params={{ sessionId: one.sessionId }}>
                  {one.title}
                </Link>
              ) : (
                _({ id: 'credits.before', message: 'From before' })
              )}
              <SecondLine>
                <When at={one.at} detail="day" />
              </SecondLine>
            </Table.Th>
            <Table.Td className={roomyCell}>{one.name}</Table.Td>
            <Table.Td ta="end">
              {one.revoked ? _({ id: 'credits.revoked', message: 'taken back' }) : one.awarded}
              <span className="sw-hidden"> {one.units}</span>
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
    </Section>
  );
}
