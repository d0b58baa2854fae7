import { useLingui } from '@lingui/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useAll } from '../../../ui/pages.js';
import { choicesOf, STATES } from '../words.js';
import { CohortChoicesQuery, FacultyChoicesQuery } from './schedule.graphql.js';
import styles from './schedule.module.css';
import type { ScheduleSearch } from './search.js';

const route = getRouteApi('/shell/schedule');
const PAUSE_MILLISECONDS = 300;
const NOTHING = {};

/** Narrows the schedule. What is chosen stands in the address, so that it can be kept and sent on. */
export function Filters({ search, today }: { search: ScheduleSearch; today: string }) {
  const { _ } = useLingui();
  const navigate = route.useNavigate();
  const put = (part: Partial<ScheduleSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const { programs, cohorts, faculty } = useChoices(search);
  const any = (label: string) => ({ value: '', label });
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers do not know the search element everywhere.
    <form role="search" className={styles.filters} onSubmit={(event) => event.preventDefault()}>
      <SearchText text={search.text} onText={(text) => put({ text })} />
      {search.view !== 'month' && (
        <TextInput
          type="date"
          label={_({ id: 'schedule.from', message: 'From' })}
          value={search.from ?? today}
          onChange={(event) => put({ from: event.target.value || undefined })}
        />
      )}
      <NativeSelect
        label={_({ id: 'schedule.program', message: 'Program' })}
        value={search.program ?? ''}
        data={[any(_({ id: 'schedule.program.any', message: 'All programs' })), ...programs]}
        onChange={(event) => put({ program: event.target.value || undefined, cohort: undefined })}
      />
      <NativeSelect
        label={_({ id: 'schedule.cohort', message: 'Cohort' })}
        value={search.cohort ?? ''}
        data={[any(_({ id: 'schedule.cohort.any', message: 'All cohorts' })), ...cohorts]}
        onChange={(event) => put({ cohort: event.target.value || undefined })}
      />
      <NativeSelect
        label={_({ id: 'schedule.state', message: 'State' })}
        value={search.state ?? ''}
        data={[any(_({ id: 'schedule.state.any', message: 'Any state' })), ...choicesOf(STATES, _)]}
        onChange={(event) => put({ state: event.target.value || undefined })}
      />
      <NativeSelect
        label={_({ id: 'faculty.title', message: 'Faculty' })}
        value={search.faculty ?? ''}
        data={[any(_({ id: 'schedule.faculty.any', message: 'Everyone' })), ...faculty]}
        onChange={(event) => put({ faculty: event.target.value || undefined })}
      />
    </form>
  );
}

/** The text to look for; it is taken once its writer pauses. */
function SearchText({ text = '', onText }: { text?: string; onText: (text: string | undefined) => void }) {
  const { _ } = useLingui();
  const [written, setWritten] = useState(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is written begins the wait.
  useEffect(() => {
    if (written.trim() === text) return;
    const timer = setTimeout(() => onText(written.trim() || undefined), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [written]);
  return (
    <TextInput
      type="search"
      label={_({ id: 'schedule.text', message: 'Title contains' })}
      value={written}
      maxLength={200}
      onChange={(event) => setWritten(event.target.value)}
    />
  );
}

function useChoices({ program, cohort }: ScheduleSearch) {
  const filter = useMemo(() => ({ programId: program, cohortId: cohort }), [program, cohort]);
  const places = useAll(CohortChoicesQuery, NOTHING, (data) => data.cohorts);
  const teachers = useAll(
    FacultyChoicesQuery,
    useMemo(() => ({ filter }), [filter]),
    (data) => data.sessionFaculty,
  );
  return useMemo(() => {
    const ofProgram = places.filter((place) => !program || place.program.id === program);
    return {
      programs: choices(places.map((place) => [place.program.id, place.program.name])),
      cohorts: choices(ofProgram.map(({ id, name }) => [id, name])),
      faculty: choices(teachers.map(({ personId, name }) => [personId, name])),
    };
  }, [places, teachers, program]);
}

function choices(pairs: readonly (readonly [string, string])[]) {
  return [...new Map(pairs)]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
