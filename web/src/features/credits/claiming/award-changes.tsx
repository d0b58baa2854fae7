import { useLingui } from '@lingui/react';
import { Button, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { useCommand } from '../../../graphql/use-command.js';
import { ConfirmButton } from '../../../ui/confirm-button.js';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Section } from '../../../ui/section.js';
import { FailureNote } from '../../../ui/states.js';
import { When } from '../../../ui/when.js';
import { AwardChangesQuery, ConfirmAwardChanges, DeclineAwardChanges } from './claims.graphql.js';
import styles from './claims.module.css';

type Cohort = ResultOf<typeof AwardChangesQuery>['cohort'];
type Changes = NonNullable<Cohort['awardChanges']>;

const TOUCHES = ['AwardChange', 'AwardChangeConnection', 'Cohort', 'SessionCreditCount', 'CreditPosition'];

/** Awards that attendance does not come to any more, before and after. Nothing while there are none. */
export function AwardChanges({ cohortId }: { cohortId: string }) {
  const [{ data }] = useQuery({
    query: AwardChangesQuery,
    variables: { cohortId, waiting: true },
    requestPolicy: 'cache-and-network',
  });
  const [{ data: decided }] = useQuery({
    query: AwardChangesQuery,
    variables: { cohortId, waiting: false },
    requestPolicy: 'cache-and-network',
  });
  const waiting = data?.cohort.awardChanges;
  const before = decided?.cohort.awardChanges;
  return (
    <>
      {data && waiting && waiting.nodes.length > 0 && (
        <Waiting cohortId={cohortId} first={waiting} manages={data.cohort.viewerManagesCredit} />
      )}
      {before && before.nodes.length > 0 && <Decided cohortId={cohortId} first={before} />}
    </>
  );
}

function Waiting({ cohortId, first, manages }: { cohortId: string; first: Changes; manages: boolean }) {
  const { _ } = useLingui();
  const pages = usePages(first, AwardChangesQuery, { cohortId, waiting: true }, (d) => d.cohort.awardChanges);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ids = pages.nodes.map(({ id }) => id).filter((id) => !left.has(id));
  const choose = (id: string, chosen: boolean) => {
    const changed = new Set(left);
    if (chosen) changed.delete(id);
    else changed.add(id);
    setLeft(changed);
  };
  return (
    <Section
      title={_({ id: 'changes.title', message: 'Attendance changed after credit was awarded' })}
      lead={_({
        id: 'changes.lead',
        message:
          'Nothing was changed yet. Putting right lowers what is more than attendance comes to, and lets a learner claim what it comes to beyond; each of them is told by mail.',
      })}
    >
      <DataTable
        label={_({ id: 'changes.title', message: 'Attendance changed after credit was awarded' })}
        head={[
          ...(manages ? [_({ id: 'changes.chosen', message: 'Chosen' })] : []),
          _({ id: 'changes.who', message: 'Person' }),
          { text: _({ id: 'changes.before', message: 'Awarded' }), numeric: true },
          { text: _({ id: 'changes.now', message: 'Now' }), numeric: true },
          { text: _({ id: 'changes.since', message: 'Found' }), roomy: true },
        ]}
      >
        {pages.nodes.map((change) => (
          <Table.Tr key={change.id}>
            {manages && (
              <Table.Td>
                <input
                  type="checkbox"
                  className={styles.choose}
                  aria-label={_({
                    id: 'changes.choose',
                    message: 'Choose {name}, {session}',
                    values: { name: change.personName, session: change.sessionTitle },
                  })}
                  checked={!left.has(change.id)}
                  onChange={(event) => choose(change.id, event.currentTarget.checked)}
                />
              </Table.Td>
            )}
            <Table.Th scope="row">
              {change.personName}
              <SecondLine>
                {change.sessionTitle} · {change.creditType}
              </SecondLine>
            </Table.Th>
            <Table.Td ta="end">{change.standing}</Table.Td>
            <Table.Td ta="end">{change.computed}</Table.Td>
            <Table.Td className={roomyCell}>
              <When at={change.foundAt} detail="day" />
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      <MorePages pages={pages} />
      {manages && <Decide ids={ids} />}
    </Section>
  );
}

function Decide({ ids }: { ids: readonly string[] }) {
  const { _ } = useLingui();
  const confirm = useCommand(ConfirmAwardChanges, TOUCHES);
  const decline = useCommand(DeclineAwardChanges, TOUCHES);
  const [declining, setDeclining] = useState(false);
  const failure = confirm.failure ?? decline.failure;
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      <div className={styles.decide}>
        <ConfirmButton
          label={_({ id: 'changes.confirm', message: 'Put {count} right', values: { count: ids.length } })}
          question={_({
            id: 'changes.confirm.question',
            message: 'Put {count} awards right, and tell the learners?',
            values: { count: ids.length },
          })}
          confirm={_({ id: 'changes.confirm.yes', message: 'Put them right' })}
          color="accent"
          busy={confirm.busy}
          onConfirm={() => void (ids.length > 0 && confirm.run({ ids: [...ids] }))}
        />
        {!declining && (
          <Button variant="default" onClick={() => setDeclining(true)}>
            {_({ id: 'changes.decline', message: 'Leave them as they stand' })}
          </Button>
        )}
      </div>
      {declining && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
            if (ids.length > 0) void decline.run({ ids: [...ids], reason });
          }}
        >
          <TextInput
            name="reason"
            required
            minLength={3}
            maxLength={500}
            label={_({ id: 'changes.reason', message: 'Why they are left as they stand' })}
          />
          <Button type="submit" mt="sm" loading={decline.busy}>
            {_({ id: 'changes.leave', message: 'Leave {count}', values: { count: ids.length } })}
          </Button>
        </form>
      )}
    </>
  );
}

function Decided({ cohortId, first }: { cohortId: string; first: Changes }) {
  const { _ } = useLingui();
  const pages = usePages(
    first,
    AwardChangesQuery,
    { cohortId, waiting: false },
    (d) => d.cohort.awardChanges,
  );
  return (
    <details className={styles.rest}>
      <summary>
        {_({
          id: 'changes.decided',
          message: 'Decided before ({count})',
          values: { count: pages.total },
        })}
      </summary>
      <DataTable
        label={_({ id: 'changes.decidedLabel', message: 'Decided before' })}
        head={[
          _({ id: 'changes.who', message: 'Person' }),
          _({ id: 'changes.what', message: 'What became of it' }),
          { text: _({ id: 'changes.report', message: 'Report' }), roomy: true },
        ]}
      >
        {pages.nodes.map((change) => (
          <Table.Tr key={change.id}>
            <Table.Th scope="row">
              {change.personName}
              <SecondLine>{change.sessionTitle}</SecondLine>
            </Table.Th>
            <Table.Td>
              {change.state === 'confirmed'
                ? _({
                    id: 'changes.confirmed',
                    message: '{before} to {now}',
                    values: { before: change.standing, now: change.computed },
                  })
                : change.declineReason}
              <SecondLine>
                {change.decidedByName} · {change.decidedAt && <When at={change.decidedAt} detail="day" />}
              </SecondLine>
            </Table.Td>
            <Table.Td className={roomyCell}>
              {change.reportAgain && _({ id: 'changes.reportAgain', message: 'to be corrected' })}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </details>
  );
}
