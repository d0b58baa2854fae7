import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { Day } from './day.js';
import { TakeCertificate } from './take-certificate.js';
import styles from './transcript.module.css';
import type { Transcript } from './transcript-of-hub.js';

type Year = Transcript['years'][number];
type Line = Year['lines'][number];

/** What was earned in a year, and how much that is by type. */
export function YearOfCredit({ year: { year, totals, lines } }: { year: Year }) {
  const { _ } = useLingui();
  return (
    <div className={styles.year}>
      <h3>{year}</h3>
      {totals.length > 0 && (
        <ul className={styles.totals}>
          {totals.map(({ creditType, typeName, amount, unit }) => (
            <li key={creditType}>
              <strong>
                {amount} {unit}
              </strong>{' '}
              <span>{typeName}</span>
            </li>
          ))}
        </ul>
      )}
      <DataTable
        label={_({ id: 'transcript.year', message: 'Credit of {year}', values: { year: String(year) } })}
        head={[
          _({ id: 'transcript.activity', message: 'Activity' }),
          { text: _({ id: 'transcript.type', message: 'Type' }), roomy: true },
          { text: _({ id: 'ledger.credit', message: 'Credit' }), numeric: true },
          _({ id: 'transcript.proof', message: 'Certificate' }),
        ]}
      >
        {lines.map((line) => (
          <OneAward key={line.awardId} line={line} />
        ))}
      </DataTable>
    </div>
  );
}

function OneAward({ line }: { line: Line }) {
  const { _ } = useLingui();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {line.title}
        <SecondLine>
          <Day day={line.day} />
          {line.imported && ` · ${_({ id: 'transcript.imported', message: 'from before' })}`}
        </SecondLine>
        <SecondLine tight>{line.typeName}</SecondLine>
      </Table.Th>
      <Table.Td className={roomyCell}>{line.typeName}</Table.Td>
      <Table.Td ta="end" className={styles.figure}>
        {line.revoked ? (
          <strong className={styles.revoked}>{_({ id: 'transcript.revoked', message: 'Revoked' })}</strong>
        ) : (
          line.amount
        )}
      </Table.Td>
      <Table.Td>
        <Proof line={line} />
      </Table.Td>
    </Table.Tr>
  );
}

function Proof({ line: { certificateId, reported, title } }: { line: Line }) {
  const { _, i18n } = useLingui();
  if (certificateId) return <TakeCertificate id={certificateId} title={title} />;
  if (!reported) return <>–</>;
  const { to, by, daysLeft } = reported;
  const words = _({
    id: 'transcript.reported',
    message: 'None is printed: your record with {to} is the proof.',
    values: { to },
  });
  if (!by || daysLeft === null) return <>{words}</>;
  const day = i18n.date(`${by}T12:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <>
      {words}
      <SecondLine>
        {daysLeft >= 0
          ? _({
              id: 'transcript.reportBy',
              message: 'To be reported by {day}: {days, plural, one {# day} other {# days}} left.',
              values: { day, days: daysLeft },
            })
          : _({ id: 'transcript.reportOver', message: 'It had to be reported by {day}.', values: { day } })}
      </SecondLine>
    </>
  );
}
