import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ResultOf } from '../../../graphql/graphql.js';
import { DataTable, SecondLine } from '../../../ui/data-table.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { useZone } from '../../../ui/zone.js';
import { MatrixQuery } from '../attendance.graphql.js';
import styles from '../attendance.module.css';

type Matrix = ResultOf<typeof MatrixQuery>['attendanceMatrix'];

interface AttendanceTableProps {
  cohortId: string;
  matrix: Matrix;
  /** Only those in whose names this stands; everybody when null. */
  name: string | null;
}

/** People by sessions, in minutes; each column leads to the attendance of its session. */
export function AttendanceTable({ cohortId, matrix, name }: AttendanceTableProps) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const pages = usePages(
    matrix.people,
    MatrixQuery,
    { cohortId, name },
    (data) => data.attendanceMatrix.people,
  );
  const day = (at: string) => i18n.date(at, { month: 'short', day: 'numeric', timeZone: zone });
  const none = _({ id: 'attendance.none', message: 'no record' });
  return (
    <>
      <p className={styles.key}>
        {_({
          id: 'attendance.key',
          message:
            'Each column is a session, by its day. Where less than the minutes counts towards credit, that stands below. A dash means that there is no record of the person.',
        })}
      </p>
      <DataTable
        wide
        tall
        label={_({ id: 'attendance.table', message: 'Minutes by person and session' })}
        head={[
          _({ id: 'field.name', message: 'Name' }),
          ...matrix.sessions.map((session) => ({
            key: session.id,
            text: day(session.startsAt),
            content: (
              <Link
                to="/sessions/$sessionId/attendance"
                params={{ sessionId: session.id }}
                aria-label={`${day(session.startsAt)}, ${session.title}`}
              >
                {day(session.startsAt)}
              </Link>
            ),
            numeric: true,
          })),
        ]}
      >
        {pages.nodes.map(({ person, seconds, creditableSeconds }) => (
          <Table.Tr key={person.id}>
            <Table.Th scope="row">{person.name}</Table.Th>
            {matrix.sessions.map((session, index) => (
              <Table.Td key={session.id} className={styles.figure}>
                {minutesOf(seconds[index] ?? null) ?? (
                  <>
                    <span aria-hidden>–</span>
                    <span className="sw-hidden">{none}</span>
                  </>
                )}
                {seconds[index] !== creditableSeconds[index] && (
                  <SecondLine>
                    <span className={styles.credit}>
                      {_({
                        id: 'attendance.credit',
                        message: '{minutes} for credit',
                        values: { minutes: minutesOf(creditableSeconds[index] ?? 0) },
                      })}
                    </span>
                  </SecondLine>
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </DataTable>
      <MorePages pages={pages} />
    </>
  );
}

function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds / 60);
}
