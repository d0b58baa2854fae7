import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { DataTable, roomyCell, SecondLine } from '../../../ui/data-table.js';
import { useZone } from '../../../ui/zone.js';
import { CreditMark } from '../components/credit-mark.js';
import type { Session } from '../session-page.js';
import styles from '../session-page.module.css';
import { minutesOf } from '../times.js';
import { KINDS, wordsFor } from '../words.js';
import { PlannedMinutes } from './planned-minutes.js';

/** The agenda by the clock: when each part begins, how long it is, and whether it counts towards credit. */
export function RunSheet({ session }: { session: Pick<Session, 'agenda' | 'startsAt' | 'endsAt'> }) {
  const { _, i18n } = useLingui();
  const timeZone = useZone();
  let passed = 0;
  const rows = session.agenda.map((segment) => {
    const at = Date.parse(session.startsAt) + passed * 60_000;
    passed += segment.minutes;
    return { segment, at: i18n.date(new Date(at), { hour: 'numeric', minute: '2-digit', timeZone }) };
  });
  return (
    <>
      <DataTable
        label={_({ id: 'agenda.title', message: 'Run sheet' })}
        head={[
          _({ id: 'agenda.at', message: 'At' }),
          _({ id: 'agenda.what', message: 'What' }),
          { text: _({ id: 'agenda.by', message: 'Led by' }), roomy: true },
          { text: _({ id: 'agenda.minutes', message: 'Minutes' }), numeric: true, roomy: true },
        ]}
      >
        {rows.map(({ segment, at }) => (
          <Table.Tr key={segment.id}>
            <Table.Td style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{at}</Table.Td>
            <Table.Th scope="row">
              {segment.title}
              <AboutPart segment={segment} />
              <SecondLine tight>
                {_({ id: 'session.minutes', message: '{minutes} min', values: { minutes: segment.minutes } })}
                {segment.ledBy && ` · ${segment.ledBy}`}
              </SecondLine>
            </Table.Th>
            <Table.Td className={roomyCell}>{segment.ledBy}</Table.Td>
            <Table.Td ta="end" className={roomyCell}>
              {segment.minutes}
            </Table.Td>
          </Table.Tr>
        ))}
      </DataTable>
      <PlannedMinutes segments={session.agenda} length={minutesOf(session)} />
    </>
  );
}

function AboutPart({ segment }: { segment: Session['agenda'][number] }) {
  const { _ } = useLingui();
  const kind = _(wordsFor(KINDS, segment.kind));
  const said = kind === segment.title;
  if (said && !segment.creditBearing) return null;
  return (
    <SecondLine>
      {!said && <span className={styles.kind}>{kind}</span>} {segment.creditBearing && <CreditMark />}
    </SecondLine>
  );
}
