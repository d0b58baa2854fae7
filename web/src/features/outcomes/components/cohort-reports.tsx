import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { ReleasesQuery } from '../outcomes.graphql.js';
import styles from '../outcomes.module.css';
import { ReleaseList } from './release-list.js';

/** The reports of one cohort of a program; nothing where there are none, or none for the viewer. */
export function CohortReports({ cohort }: { cohort: { id: string; name: string } }) {
  const { _ } = useLingui();
  const [{ data }] = useQuery({ query: ReleasesQuery, variables: { cohortId: cohort.id } });
  if (!data || data.releases.nodes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>
        {_({ id: 'outcomes.of', message: 'Outcomes of {name}', values: { name: cohort.name } })}
      </h3>
      <ReleaseList releases={data.releases.nodes} />
    </section>
  );
}
