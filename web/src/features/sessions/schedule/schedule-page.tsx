import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import type { ResultOf, VariablesOf } from '../../../graphql/graphql.js';
import { Answer } from '../../../ui/answer.js';
import { Page } from '../../../ui/page.js';
import { MorePages, usePages } from '../../../ui/pages.js';
import { Empty } from '../../../ui/states.js';
import { instantOf, wallClock } from '../../../ui/wall-clock.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { Agenda } from './agenda.js';
import { Filters } from './filters.js';
import { monthOn } from './month.js';
import { MonthView } from './month-view.js';
import { ScheduleQuery } from './schedule.graphql.js';
import styles from './schedule.module.css';
import type { ScheduleSearch } from './search.js';
import { ViewSwitch } from './view-switch.js';

const route = getRouteApi('/shell/schedule');

type Filter = VariablesOf<typeof ScheduleQuery>['filter'];
type SchedulePage = ResultOf<typeof ScheduleQuery>['sessions'];

/** A session of the schedule. */
export type Scheduled = SchedulePage['nodes'][number];

/** The sessions of all that the viewer runs, as a list by day or as a month. */
export function SchedulePage() {
  const { _, i18n } = useLingui();
  const search = route.useSearch();
  const zone = useZone();
  const today = wallClock(Date.now(), zone).slice(0, 10);
  const month = search.month ?? today.slice(0, 7);
  const filter = useMemo(() => filterOf(search, zone, today), [search, zone, today]);
  const answer = useQuery({ query: ScheduleQuery, variables: { filter } });
  return (
    <Page
      title={_({ id: 'schedule.title', message: 'Schedule' })}
      lead={_({
        id: 'schedule.lead',
        message: 'The sessions of all your programs. Times are in {zone}.',
        values: { zone: zoneName(zone, i18n.locale) },
      })}
    >
      <div className={styles.tools}>
        <ViewSwitch search={search} month={month} />
        <Filters search={search} today={today} />
      </div>
      <Answer of={answer} rows={6}>
        {(data) => (
          <View
            first={data.sessions}
            filter={filter}
            search={search}
            month={month}
            today={today}
            waiting={answer[0].fetching || answer[0].stale}
          />
        )}
      </Answer>
    </Page>
  );
}

interface ViewProps {
  first: SchedulePage;
  filter: Filter;
  search: ScheduleSearch;
  month: string;
  today: string;
  waiting: boolean;
}

function View({ first, filter, search, month, today, waiting }: ViewProps) {
  const { _ } = useLingui();
  const pages = usePages(first, ScheduleQuery, { filter }, (data) => data.sessions);
  const monthly = search.view === 'month';
  // A month that left days out would tell of them that they are free.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page that has come, also where the next fails.
  useEffect(() => {
    if (monthly) void pages.more?.();
  }, [monthly, first, pages.nodes.length]);
  if (monthly) {
    return (
      <>
        <MonthView sessions={pages.nodes} month={month} today={today} waiting={waiting} />
        <MorePages pages={pages} />
      </>
    );
  }
  if (pages.nodes.length === 0) {
    return (
      <Empty title={_({ id: 'schedule.none', message: 'No session fits' })}>
        {_({
          id: 'schedule.none.words',
          message:
            'Look from an earlier day on, or take a filter away. Sessions are scheduled from a cohort’s page.',
        })}
      </Empty>
    );
  }
  return (
    <>
      <Agenda sessions={pages.nodes} />
      <MorePages pages={pages} />
    </>
  );
}

function filterOf(search: ScheduleSearch, zone: string, today: string): Filter {
  const { text, program, cohort, state, faculty, view } = search;
  const month = search.month ?? today.slice(0, 7);
  const midnight = (day: string) => instantOf(`${day}T00:00`, zone);
  return {
    text,
    programId: program,
    cohortId: cohort,
    facultyId: faculty,
    states: state ? [state] : undefined,
    ...(view === 'month'
      ? { from: midnight(`${month}-01`), until: midnight(`${monthOn(month, 1)}-01`) }
      : { from: midnight(search.from ?? today) }),
  };
}
