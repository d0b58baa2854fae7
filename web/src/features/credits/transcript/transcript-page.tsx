import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Empty } from '../../../ui/states.js';
import { TranscriptQuery } from './transcript.graphql.js';
import { TranscriptOfHub } from './transcript-of-hub.js';

/** All credit that the viewer earned, over the years, with its certificates. */
export function TranscriptPage() {
  const { _ } = useLingui();
  const answer = useQuery({ query: TranscriptQuery, requestPolicy: 'cache-and-network' });
  return (
    <PageAnswer of={answer}>
      {({ me }) => (
        <Page
          title={_({ id: 'transcript.title', message: 'Your transcript' })}
          crumbs={[
            { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
            { label: _({ id: 'credits.title', message: 'Your credits' }), link: { to: '/credits' } },
          ]}
          lead={_({
            id: 'transcript.lead',
            message:
              'All continuing-education credit that you were awarded, year by year, with its certificates.',
          })}
        >
          {(me?.creditTranscripts.length ?? 0) === 0 && (
            <Empty title={_({ id: 'transcript.empty', message: 'You were not awarded any credit yet' })}>
              {_({
                id: 'transcript.empty.words',
                message: 'Once you claim credit for a session, it stands here with its certificate.',
              })}
            </Empty>
          )}
          {me?.creditTranscripts.map((transcript) => (
            <TranscriptOfHub key={transcript.hubId} transcript={transcript} />
          ))}
        </Page>
      )}
    </PageAnswer>
  );
}
