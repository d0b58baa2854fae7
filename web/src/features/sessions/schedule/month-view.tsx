import { useLingui } from '@lingui/react';
import { useNarrow } from '../../../ui/use-narrow.js';
import { wallClock } from '../../../ui/wall-clock.js';
import { useZone } from '../../../ui/zone.js';
import { Agenda } from './agenda.js';
import { MonthGrid } from './month-grid.js';
import styles from './schedule.module.css';
import type { Scheduled } from './schedule-page.js';

interface MonthViewProps {
  sessions: readonly Scheduled[];
  /** `YYYY-MM`. */
  month: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether the sessions of this month are still on their way. */
  waiting: boolean;
}

/** A month as a grid of weeks; where there is too little room for one, its days in a list. */
export function MonthView({ sessions, month, today, waiting }: MonthViewProps) {
  const { _ } = useLingui();
  const zone = useZone();
  const narrow = useNarrow();
  // What began before the month and reaches into it belongs to the month before.
  const ofMonth = sessions.filter(({ startsAt }) => wallClock(startsAt, zone).startsWith(month));
  const none = (
    <p role="status" className={styles.none}>
      {ofMonth.length === 0 &&
        !waiting &&
        _({ id: 'schedule.month.none', message: 'No session in this month.' })}
    </p>
  );
  return (
    <>
      {none}
      {narrow ? <Agenda sessions={ofMonth} /> : <MonthGrid sessions={ofMonth} month={month} today={today} />}
    </>
  );
}
