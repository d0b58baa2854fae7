import { useLingui } from '@lingui/react';
import { Badge, Checkbox, Group, NumberInput, Table } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { DataTable } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Empty } from '../../../ui/states.js';
import styles from '../attendance.module.css';
import { SOURCES } from '../sources.js';
import { AdjustForm } from './adjust-form.js';
import { ComparisonQuery } from './session-attendance.graphql.js';
import type { AttendedSession } from './session-attendance-page.js';

type Compared = ResultOf<typeof ComparisonQuery>['attendanceComparison'];

/** Minutes beyond which two sources are worth a look, unless it is said otherwise. */
const USUAL_MINUTES = 5;

/** The sources side by side, narrowed to those who differ where that is wanted; whoever is picked can be put right. */
export function Comparison({ session, begun }: { session: AttendedSession; begun: boolean }) {
  const { _ } = useLingui();
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [differing, setDiffering] = useState(false);
  const variables = { sessionId: session.id, minutes, differing };
  const compared = useQuery({ query: ComparisonQuery, variables });
  return (
    <>
      <Group gap="lg" align="end" my="md">
        <NumberInput
          label={_({ id: 'compare.minutes', message: 'Minutes that make a difference' })}
          value={minutes}
          min={0}
          max={240}
          onChange={(value) => {
            if (typeof value === 'number') setMinutes(value);
          }}
        />
        <Checkbox
          label={_({ id: 'compare.differing', message: 'Only where sources differ' })}
          checked={differing}
          onChange={(event) => setDiffering(event.currentTarget.checked)}
        />
      </Group>
      <Answer of={compared}>
        {({ attendanceComparison }) =>
          attendanceComparison.people.nodes.length === 0 ? (
            <Empty
              title={
                differing
                  ? _({ id: 'compare.none.differ', message: 'No two sources differ by more' })
                  : _({ id: 'compare.none', message: 'Nobody is expected' })
              }
            />
          ) : (
            <Rows session={session} begun={begun} compared={attendanceComparison} variables={variables} />
          )
        }
      </Answer>
    </>
  );
}

interface RowsProps {
  session: AttendedSession;
  begun: boolean;
  compared: Compared;
  variables: { sessionId: string; minutes: number; differing: boolean };
}

function Rows({ session, begun, compared, variables }: RowsProps) {
  const { _ } = useLingui();
  const pages = usePages(
    compared.people,
    ComparisonQuery,
    variables,
    (data) => data.attendanceComparison.people,
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pick = (ids: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setPicked(next);
  };
  const all = pages.nodes.map(({ person }) => person.id);
  const shown = all.filter((id) => picked.has(id));
  const manage = begun && session.viewerCan.manage;
  return (
    <>
      <p role="status" className={styles.note}>
        {_({
          id: 'compare.differing.count',
          message:
            '{n, plural, =0 {No two sources differ by more.} one {The sources of # person differ by more.} other {The sources of # people differ by more.}}',
          values: { n: compared.differing },
        })}
      </p>
      {manage && (
        <Checkbox
          my="sm"
          label={_({ id: 'roster.everybody', message: 'All who are shown' })}
          checked={shown.length === all.length}
          indeterminate={shown.length > 0 && shown.length < all.length}
          onChange={(event) => pick(all, event.currentTarget.checked)}
        />
      )}
      {manage && shown.length > 0 && (
        <AdjustForm session={session} personIds={shown} onDone={() => setPicked(new Set())} />
      )}
      <DataTable
        wide
        label={_({ id: 'compare.title', message: 'Minutes by source' })}
        head={[
          _({ id: 'field.name', message: 'Name' }),
          ...compared.sources.map((source) => ({
            text: SOURCES[source] ? _(SOURCES[source]) : source,
            numeric: true,
          })),
          { text: _({ id: 'compare.together', message: 'Together' }), numeric: true },
          { text: _({ id: 'compare.recorded', message: 'Recorded' }), numeric: true },
        ]}
      >
        {pages.nodes.map((row) => (
          <Table.Tr key={row.person.id}>
            <Table.Th scope="row">
              {manage ? (
                <Checkbox
                  label={row.person.name}
                  checked={picked.has(row.person.id)}
                  onChange={(event) => pick([row.person.id], event.currentTarget.checked)}
                />
              ) : (
                row.person.name
              )}
              {row.differs && (
                <Badge color="warn" mt="xs" className={styles.whole}>
                  {_({
                    id: 'compare.apart',
                    message: '{minutes} min apart',
                    values: { minutes: Math.round(row.apart / 60) },
                  })}
                </Badge>
              )}
            </Table.Th>
            {row.seconds.map((seconds, at) => (
              <Minutes key={compared.sources[at]} seconds={seconds} />
            ))}
            <Minutes seconds={row.seconds.every((one) => one === null) ? null : row.together} />
            <Minutes seconds={row.recorded} />
          </Table.Tr>
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

function Minutes({ seconds }: { seconds: number | null }) {
  const { _, i18n } = useLingui();
  return (
    <Table.Td className={styles.figure}>
      {seconds === null ? (
        <>
          <span aria-hidden>–</span>
          <span className="sw-hidden">{_({ id: 'attendance.none', message: 'no record' })}</span>
        </>
      ) : (
        i18n.number(Math.floor(seconds / 6) / 10, { maximumFractionDigits: 1 })
      )}
    </Table.Td>
  );
}
