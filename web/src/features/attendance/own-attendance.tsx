import { useLingui } from '@lingui/react';
import { Table } from '@mantine/core';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { DataTable, SecondLine } from '../../ui/data-table.js';
import { Section } from '../../ui/section.js';
import { useZone } from '../../ui/zone.js';
import { CreditMark } from '../sessions/components/credit-mark.js';
import { hoursIn } from '../sessions/times.js';
import { OwnAttendanceQuery } from './attendance.graphql.js';
import styles from './attendance.module.css';
import { AskForm } from './correcting/ask-form.js';
import { useAdjustmentWords } from './session/adjustment-words.js';
import { SOURCES } from './sources.js';

type Own = NonNullable<ResultOf<typeof OwnAttendanceQuery>['session']['ownAttendance']>;

/**
 * How long the viewer was in a session, what of it counts towards credit, and why; and saying that it was otherwise.
 * Nothing for whoever had no place in it.
 */
export function OwnAttendance({ sessionId }: { sessionId: string }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: OwnAttendanceQuery, variables: { sessionId } });
  const session = data?.session;
  const own = session?.ownAttendance;
  if (!session || (!own && !session.canAskCorrection && !session.ownCorrection)) return null;
  return (
    <Section
      title={_({ id: 'ownAttendance.title', message: 'Your attendance' })}
      lead={
        own ? (
          <InWords own={own} />
        ) : (
          _({ id: 'ownAttendance.none', message: 'There is no record that you were there.' })
        )
      }
    >
      {own && own.why.parts.length > 0 && <Parts own={own} />}
      {own && <Reported own={own} />}
      {(own || session.canAskCorrection) && <AskForm session={session} asked={session.ownCorrection} />}
    </Section>
  );
}

function InWords({ own }: { own: Own }) {
  const { _ } = useLingui();
  const minutesIn = useMinutes();
  const minutes = minutesIn(own.seconds);
  if (own.seconds === 0)
    return _({
      id: 'ownAttendance.outside',
      message:
        'You were reported present, but not while the session lasted, so there are no minutes to count.',
    });
  if (own.creditableSeconds === own.seconds)
    return _({
      id: 'ownAttendance.all',
      message: 'You were there for {minutes} min. All of that is time that counts towards credit.',
      values: { minutes },
    });
  return _({
    id: 'ownAttendance.some',
    message: 'You were there for {minutes} min, {credit} min of that in parts that count towards credit.',
    values: { minutes, credit: minutesIn(own.creditableSeconds) },
  });
}

function Parts({ own }: { own: Own }) {
  const { _ } = useLingui();
  const clock = useClock();
  const minutesIn = useMinutes();
  return (
    <DataTable
      label={_({ id: 'ownAttendance.parts', message: 'Your minutes in each part' })}
      head={[
        _({ id: 'ownAttendance.part', message: 'Part' }),
        { text: _({ id: 'ownAttendance.minutes', message: 'Minutes there' }), numeric: true },
      ]}
    >
      {own.why.parts.map((part) => (
        <Table.Tr key={part.start}>
          <Table.Th scope="row">
            {part.title}
            <SecondLine>{clock(part.start, part.end)}</SecondLine>
            {part.creditBearing && (
              <SecondLine>
                <CreditMark />
              </SecondLine>
            )}
          </Table.Th>
          <Table.Td className={styles.figure}>
            {part.kind === 'break' && part.seconds === 0
              ? _({ id: 'ownAttendance.break', message: 'break' })
              : _({
                  id: 'ownAttendance.of',
                  message: '{minutes} of {length}',
                  values: { minutes: minutesIn(part.seconds), length: minutesIn(lengthOf(part)) },
                })}
          </Table.Td>
        </Table.Tr>
      ))}
    </DataTable>
  );
}

/** What the minutes were worked out from, for who wants to check them. */
function Reported({ own }: { own: Own }) {
  const { _ } = useLingui();
  const clock = useClock();
  const words = useAdjustmentWords();
  const { start, end, breaks, presence, adjustments } = own.why;
  return (
    <details className={styles.why}>
      <summary>{_({ id: 'ownAttendance.why', message: 'How this was worked out' })}</summary>
      <dl>
        <div>
          <dt>{_({ id: 'ownAttendance.counted', message: 'The session counts' })}</dt>
          <dd>{clock(start, end)}</dd>
        </div>
        {breaks.length > 0 && (
          <div>
            <dt>{_({ id: 'ownAttendance.breaks', message: 'Breaks, which do not count' })}</dt>
            {breaks.map((pause) => (
              <dd key={pause.start}>{clock(pause.start, pause.end)}</dd>
            ))}
          </div>
        )}
        {presence.length > 0 && (
          <div>
            <dt>{_({ id: 'ownAttendance.reported', message: 'You were reported present' })}</dt>
            {presence.map(({ joinedAt, leftAt, source, confirmed }, index) => (
              // Two devices may be reported from and until the same second.
              // biome-ignore lint/suspicious/noArrayIndexKey: what was reported stays in its order.
              <dd key={`${joinedAt} ${leftAt} ${index}`}>
                {clock(joinedAt, leftAt ?? end)}
                <span className={styles.source}>{SOURCES[source] ? _(SOURCES[source]) : source}</span>
                {!confirmed && (
                  <span className={styles.source}>
                    {_({ id: 'ownAttendance.unconfirmed', message: 'does not count yet' })}
                  </span>
                )}
              </dd>
            ))}
          </div>
        )}
        {adjustments.length > 0 && (
          <div>
            <dt>{_({ id: 'adjustments.title', message: 'Put right by the team' })}</dt>
            {adjustments.map((one) => (
              <dd key={one.id}>
                {words(one)}
                <span className={styles.source}>
                  {one.reason} · {one.by}
                  {one.takenBackAt &&
                    ` · ${_({ id: 'adjustments.takenBack', message: 'Taken back:' })} ${one.takenBackReason ?? ''}`}
                </span>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <p>
        {_({
          id: 'ownAttendance.once',
          message:
            'Each second counts once, however many devices you used. Time outside the session is left out.',
        })}
      </p>
    </details>
  );
}

function lengthOf({ start, end }: { start: string; end: string }): number {
  return (Date.parse(end) - Date.parse(start)) / 1000;
}

/** Minutes to a tenth, so that what counts is not rounded up to what does not. */
function useMinutes(): (seconds: number) => string {
  const { i18n } = useLingui();
  return (seconds) => i18n.number(Math.floor(seconds / 6) / 10, { maximumFractionDigits: 1 });
}

/** From when to when by the reader's own clock, to the second where there are any. */
function useClock(): (startsAt: string, endsAt: string) => string {
  const { i18n } = useLingui();
  const zone = useZone();
  return (startsAt, endsAt) => {
    const exact = [startsAt, endsAt].some((at) => new Date(at).getUTCSeconds() !== 0);
    return hoursIn({ startsAt, endsAt }, zone, i18n.locale, exact ? { second: '2-digit' } : {});
  };
}
