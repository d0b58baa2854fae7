import { useLingui } from '@lingui/react';
import { Stack } from '@mantine/core';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { useCohort } from '../cohorts/cohort-page.js';
import { NewWave } from './components/new-wave.js';
import { WaveCard } from './components/wave-card.js';
import { WavesQuery } from './waves.graphql.js';

/** The survey waves of a cohort. Counts only: an answer is nobody's to see. */
export function SurveysSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const waves = useQuery({ query: WavesQuery, variables: { cohortId: cohort.id } });
  return (
    <Section
      title={_({ id: 'surveys.title', message: 'Surveys' })}
      lead={_({
        id: 'surveys.lead',
        message:
          'Each question is asked for now and for when a person first attended. Nobody here sees an answer, or who answered.',
      })}
    >
      {cohort.viewerCan.manage && <NewWave cohortId={cohort.id} />}
      <Answer of={waves}>
        {({ waves: { nodes } }) =>
          nodes.length > 0 ? (
            <Stack gap="md">
              {nodes.map((wave) => (
                <WaveCard key={wave.id} wave={wave} />
              ))}
            </Stack>
          ) : (
            <Empty title={_({ id: 'surveys.none', message: 'No survey yet' })}>
              {_({
                id: 'surveys.none.words',
                message:
                  'Ask towards the end of the cohort, when people have attended at least a few sessions.',
              })}
            </Empty>
          )
        }
      </Answer>
    </Section>
  );
}
