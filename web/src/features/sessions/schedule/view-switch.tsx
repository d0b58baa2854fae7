import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { monthOn } from './month.js';
import styles from './schedule.module.css';
import type { ScheduleSearch } from './search.js';

// Both views have one path; what stands behind the question mark tells them apart.
const ITSELF = { exact: true, includeSearch: true } as const;

/** Changes between list and month, and from one month to another. */
export function ViewSwitch({ search, month }: { search: ScheduleSearch; month: string }) {
  const { _, i18n } = useLingui();
  const monthly = search.view === 'month';
  const nameOf = (one: string) =>
    i18n.date(`${one}-01T00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <div className={styles.switches}>
      <nav aria-label={_({ id: 'schedule.views', message: 'Views' })} className={styles.views}>
        <Link to="/schedule" search={{ ...search, view: undefined, month: undefined }} activeOptions={ITSELF}>
          {_({ id: 'schedule.agenda', message: 'Agenda' })}
        </Link>
        <Link to="/schedule" search={{ ...search, view: 'month', from: undefined }} activeOptions={ITSELF}>
          {_({ id: 'schedule.month', message: 'Month' })}
        </Link>
      </nav>
      {monthly && (
        <nav aria-label={_({ id: 'schedule.months', message: 'Months' })} className={styles.months}>
          <Link to="/schedule" search={{ ...search, month: monthOn(month, -1) }}>
            <span aria-hidden>‹</span>
            <span className="sw-hidden">{nameOf(monthOn(month, -1))}</span>
          </Link>
          <h2 className={styles.month} aria-live="polite">
            {nameOf(month)}
          </h2>
          <Link to="/schedule" search={{ ...search, month: monthOn(month, 1) }}>
            <span aria-hidden>›</span>
            <span className="sw-hidden">{nameOf(monthOn(month, 1))}</span>
          </Link>
        </nav>
      )}
    </div>
  );
}
