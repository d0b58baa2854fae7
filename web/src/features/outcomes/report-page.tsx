import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Answer } from '../../ui/answer.js';
import { Page } from '../../ui/page.js';
import { PageAnswer } from '../../ui/page-answer.js';
import { Section } from '../../ui/section.js';
import { When } from '../../ui/when.js';
import { Breakdowns } from './components/breakdowns.js';
import { Downloads } from './components/downloads.js';
import { Headline } from './components/headline.js';
import { ItemTable } from './components/item-table.js';
import { ReleaseChart } from './components/release-chart.js';
import { ScaleTable } from './components/scale-table.js';
import { FiguresQuery, ReleaseQuery } from './outcomes.graphql.js';
import styles from './outcomes.module.css';

const route = getRouteApi('/shell/reports/$releaseId');

/** A frozen outcome report. */
export type Release = ResultOf<typeof ReleaseQuery>['release'];
/** Its figures, for the tables. */
export type Figures = ResultOf<typeof FiguresQuery>['release'];

/** An outcome report: the figures in words, the charts with their tables, what is withheld and why, the methods. */
export function ReportPage() {
  const { releaseId } = route.useParams();
  const release = useQuery({ query: ReleaseQuery, variables: { id: releaseId } });
  return <PageAnswer of={release}>{(data) => <ReportView release={data.release} />}</PageAnswer>;
}

function ReportView({ release }: { release: Release }) {
  const { _ } = useLingui();
  const figures = useQuery({ query: FiguresQuery, variables: { id: release.id } });
  return (
    <Page
      title={release.waveTitle}
      crumbs={[
        { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
        {
          label: release.cohortName,
          link: { to: '/cohorts/$cohortId/outcomes', params: { cohortId: release.cohortId } },
        },
      ]}
      lead={
        <>
          {_({
            id: 'release.number',
            message: 'Report {number}, frozen',
            values: { number: release.number },
          })}{' '}
          <When at={release.createdAt} />
        </>
      }
    >
      <Headline release={release} />
      <Alert color="warn" mt="lg" title={_({ id: 'release.caveat', message: 'How to read this' })}>
        <p className={styles.words}>{release.caveat}</p>
      </Alert>
      <Section title={_({ id: 'release.scales', message: 'Scales' })}>
        <ReleaseChart svg={release.chart} sentence={release.chartSentence} />
        <Answer of={figures}>{(data) => <ScaleTable scales={data.release.scales} />}</Answer>
      </Section>
      {release.itemChart && (
        <Section title={_({ id: 'release.items', message: 'Single questions' })}>
          <ReleaseChart svg={release.itemChart} sentence={release.itemChartSentence ?? ''} />
          <Answer of={figures}>{(data) => <ItemTable items={data.release.items} />}</Answer>
        </Section>
      )}
      <Answer of={figures}>{(data) => <Breakdowns figures={data.release} />}</Answer>
      {release.withheldInWords.length > 0 && (
        <Section
          title={_({ id: 'release.withheld', message: 'What is withheld' })}
          lead={_({
            id: 'release.withheld.why',
            message: 'So that nobody’s answer can be told from the figures.',
          })}
        >
          <ul className={styles.lines}>
            {release.withheldInWords.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={_({ id: 'release.methods', message: 'Methods' })}>
        <p className={styles.words}>{release.methods}</p>
      </Section>
      <Downloads release={release} />
    </Page>
  );
}
