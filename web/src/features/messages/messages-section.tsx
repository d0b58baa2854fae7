import { useLingui } from '@lingui/react';
import { getRouteApi } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Answer } from '../../ui/answer.js';
import { Disclosure } from '../../ui/disclosure.js';
import { MorePages, usePages } from '../../ui/pages.js';
import { Section } from '../../ui/section.js';
import { Empty } from '../../ui/states.js';
import { useCohort } from '../cohorts/cohort-page.js';
import { MessageCard } from './components/message-card.js';
import { MessageForm } from './components/message-form.js';
import { NewLink } from './components/new-link.js';
import { ReminderSettings } from './components/reminder-settings.js';
import { type AboutSession, emptyDraft } from './draft.js';
import { MessageSessionsQuery, MessagesQuery } from './messages.graphql.js';
import styles from './messages.module.css';

const route = getRouteApi('/shell/cohorts/$cohortId/messages');

/** What is written to a cohort’s people: by hand, and by itself. `?about=` names a session to write about. */
export function MessagesSection() {
  const { _ } = useLingui();
  const cohort = useCohort();
  const { about } = route.useSearch();
  const messages = useQuery({ query: MessagesQuery, variables: { cohortId: cohort.id } });
  const [{ data }] = useQuery({ query: MessageSessionsQuery, variables: { cohortId: cohort.id } });
  const sessions = (data?.cohort.sessions.nodes ?? []).filter(({ state }) => state !== 'draft');
  const open = sessions.filter(({ state }) => state === 'scheduled' || state === 'live');
  return (
    <>
      <Section
        title={_({ id: 'messages.title', message: 'Messages' })}
        lead={_({
          id: 'messages.lead',
          message: 'Mail to people of this cohort. Each gets a mail of their own; nobody sees who else does.',
        })}
      >
        <div className={styles.tools}>
          <Disclosure inRow label={_({ id: 'message.new', message: 'Write a message' })} startsOpen={!!about}>
            {(close) => (
              <MessageForm
                cohortId={cohort.id}
                sessions={sessions}
                initial={emptyDraft(about)}
                close={close}
              />
            )}
          </Disclosure>
          {open.length > 0 && <NewLink sessions={open} />}
        </div>
        <Answer of={messages}>
          {(found) =>
            found.cohort.messages && found.cohort.messages.nodes.length > 0 ? (
              <Log cohortId={cohort.id} first={found.cohort.messages} sessions={sessions} />
            ) : (
              <Empty title={_({ id: 'messages.none', message: 'No message yet' })}>
                {_({
                  id: 'messages.none.words',
                  message: 'What you write, and what people are told of called-off sessions, is kept here.',
                })}
              </Empty>
            )
          }
        </Answer>
      </Section>
      <ReminderSettings cohortId={cohort.id} />
    </>
  );
}

type MessagePage = NonNullable<ResultOf<typeof MessagesQuery>['cohort']['messages']>;

interface LogProps {
  cohortId: string;
  first: MessagePage;
  sessions: readonly AboutSession[];
}

function Log({ cohortId, first, sessions }: LogProps) {
  const pages = usePages(first, MessagesQuery, { cohortId }, (found) => found.cohort.messages ?? first);
  return (
    <>
      <ul className={styles.log}>
        {pages.nodes.map((message) => (
          <MessageCard key={message.id} cohortId={cohortId} message={message} sessions={sessions} />
        ))}
      </ul>
      <MorePages pages={pages} />
    </>
  );
}
