import { useLingui } from '@lingui/react';
import { useQuery } from 'urql';
import { Answer } from '../../../ui/answer.js';
import { LinkList } from '../../../ui/link-list.js';
import { Section } from '../../../ui/section.js';
import { When } from '../../../ui/when.js';
import { UpcomingQuery } from '../sessions.graphql.js';

/** The next sessions in all cohorts of the viewer; nothing where there are none. */
export function Upcoming() {
  const { _ } = useLingui();
  const upcoming = useQuery({ query: UpcomingQuery });
  const [{ data }] = upcoming;
  if (data && data.mySessions.nodes.length === 0) return null;
  return (
    <Section title={_({ id: 'upcoming.title', message: 'Next sessions' })}>
      <Answer of={upcoming} rows={2}>
        {({ mySessions }) => (
          <LinkList
            label={_({ id: 'upcoming.title', message: 'Next sessions' })}
            rows={mySessions.nodes.map((session) => ({
              id: session.id,
              title:
                session.state === 'cancelled'
                  ? _({
                      id: 'upcoming.off',
                      message: '{title} (called off)',
                      values: { title: session.title },
                    })
                  : session.title,
              note: (
                <>
                  <When at={session.startsAt} /> · {session.cohort.name}
                </>
              ),
              link: { to: '/cohorts/$cohortId', params: { cohortId: session.cohort.id } },
            }))}
          />
        )}
      </Answer>
    </Section>
  );
}
