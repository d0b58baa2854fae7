import { useLingui } from '@lingui/react';
import { Alert, Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../../graphql/graphql.js';
import { Page } from '../../../ui/page.js';
import { PageAnswer } from '../../../ui/page-answer.js';
import { Section } from '../../../ui/section.js';
import { useZone, zoneName } from '../../../ui/zone.js';
import { joinSecret } from '../joining/join-secret.js';
import { NotYou } from '../joining/not-you.js';
import { FacultyList } from '../page/faculty-list.js';
import { RunSheet } from '../page/run-sheet.js';
import styles from '../session-page.module.css';
import { hoursIn } from '../times.js';
import { Statement } from './statement.js';
import { TeachingPageQuery } from './teaching.graphql.js';
import { TeachingMaterials } from './teaching-materials.js';

const route = getRouteApi('/shell/teach/$id');

/** What the page of who teaches shows. */
export type Teaching = Extract<
  ResultOf<typeof TeachingPageQuery>['teachingPage'],
  { __typename: 'TeachingPage' }
>;

/** How whoever teaches proves themself, and how the page is asked for anew. */
export interface Desk {
  id: string;
  secret: string | null;
  again: () => void;
}

const LONG: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  timeZoneName: 'short',
};

/** Where the link of who teaches leads: what they do for one session, without an account. */
export function TeachingPage() {
  const { _ } = useLingui();
  const { id } = route.useParams();
  const [secret] = useState(() => joinSecret(id));
  const answer = useQuery({
    query: TeachingPageQuery,
    variables: { id, secret },
    requestPolicy: 'network-only',
  });
  const desk = { id, secret, again: () => answer[1]({ requestPolicy: 'network-only' }) };
  return (
    <PageAnswer of={answer}>
      {({ teachingPage: page }) =>
        page.__typename === 'TeachingPage' ? (
          <TeachingView desk={desk} page={page} />
        ) : (
          <Page narrow title={_({ id: 'teaching.unknown', message: 'This link opens nothing' })}>
            <Alert color="warn" role="alert" mb="md">
              {page.message}
            </Alert>
            <NotYou
              id={id}
              words={_({
                id: 'teaching.signIn',
                message: 'Whoever has an account finds their sessions signed in, too.',
              })}
              link={_({ id: 'signIn.open', message: 'Sign in' })}
            />
          </Page>
        )
      }
    </PageAnswer>
  );
}

function TeachingView({ desk, page }: { desk: Desk; page: Teaching }) {
  const { _, i18n } = useLingui();
  const zone = useZone();
  const open = page.state === 'open';
  return (
    <Page
      title={page.title}
      lead={
        <>
          <time dateTime={page.startsAt}>{hoursIn(page, zone, i18n.locales ?? i18n.locale, LONG)}</time>
          {' · '}
          {page.hubName}
        </>
      }
    >
      <div className={styles.top}>
        <StateNote page={page} />
        <span className={styles.none}>
          {_({
            id: 'teaching.zone',
            message: 'Your page for this session, {name}. Times are in {zone}.',
            values: { name: page.name, zone: zoneName(zone, i18n.locale) },
          })}
        </span>
        {open && (
          <Button
            component="a"
            variant="default"
            href={`/join/${desk.id}${desk.secret ? `#${desk.secret}` : ''}`}
          >
            {_({ id: 'teaching.join', message: 'Your way into the meeting' })}
          </Button>
        )}
      </div>
      <Statement desk={desk} page={page} />
      <TeachingMaterials desk={desk} page={page} />
      {page.agenda.length > 0 && (
        <Section title={_({ id: 'agenda.title', message: 'Run sheet' })}>
          <RunSheet session={page} />
        </Section>
      )}
      <Section title={_({ id: 'faculty.title', message: 'Faculty' })}>
        <FacultyList faculty={page.faculty} />
      </Section>
    </Page>
  );
}

function StateNote({ page }: { page: Teaching }) {
  const { _ } = useLingui();
  if (page.state === 'cancelled')
    return (
      <Alert color="danger">{_({ id: 'session.off.words', message: 'This session was called off.' })}</Alert>
    );
  if (page.state === 'over')
    return (
      <Alert color="accent">
        {_({
          id: 'teaching.over',
          message: 'This session is long over: nothing can be added here any more.',
        })}
      </Alert>
    );
  return null;
}
