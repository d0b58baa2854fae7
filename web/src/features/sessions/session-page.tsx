import { useLingui } from '@lingui/react';
import { Alert } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../graphql/graphql.js';
import { Page } from '../../ui/page.js';
import { PageAnswer } from '../../ui/page-answer.js';
import { AddToCalendar } from './components/add-to-calendar.js';
import { Doubts } from './components/doubts.js';
import { JoinLink } from './components/join-link.js';
import { SessionTime } from './components/session-time.js';
import { StateMark } from './components/state-mark.js';
import { AboutSection } from './page/about-section.js';
import { AfterSections, DesignationSection, OfferedCredits, OwnSections } from './page/lazily.js';
import { AgendaSection, FacultySection, MaterialsSection } from './page/run-sections.js';
import { SessionQuery } from './session.graphql.js';
import styles from './session-page.module.css';
import { GuestPasses, TeamActions } from './team/lazily.js';

const route = getRouteApi('/shell/sessions/$sessionId');

/** A session as its page knows it. */
export type Session = ResultOf<typeof SessionQuery>['session'];

/** A session: when and how to join, what happens in it, and afterwards what was left of it. */
export function SessionPage() {
  const { sessionId } = route.useParams();
  const session = useQuery({ query: SessionQuery, variables: { id: sessionId } });
  return (
    <PageAnswer of={session}>{(data) => <SessionView key={sessionId} session={data.session} />}</PageAnswer>
  );
}

function SessionView({ session }: { session: Session }) {
  const { _ } = useLingui();
  const { manage } = session.viewerCan;
  const over = session.state === 'held';
  const { recordingUrl, notes, state } = session;
  const after = (recordingUrl || notes || over || state === 'live') && (
    <Suspense key="after">
      <AfterSections session={session} />
    </Suspense>
  );
  return (
    <Page
      title={session.title}
      crumbs={[
        { label: _({ id: 'home.crumb', message: 'Start' }), link: { to: '/' } },
        {
          label: session.program.name,
          link: { to: '/programs/$programId', params: { programId: session.program.id } },
        },
        {
          label: session.cohort.name,
          link: { to: '/cohorts/$cohortId', params: { cohortId: session.cohortId } },
        },
      ]}
      actions={<StateMark state={session.state} />}
    >
      <div className={styles.top}>
        {session.state === 'cancelled' && (
          <Alert color="danger">
            {session.cancelReason ?? _({ id: 'session.off.words', message: 'This session was called off.' })}
          </Alert>
        )}
        <SessionTime session={session} />
        {manage && session.conflicts.length > 0 && (
          <Doubts words={session.conflicts.map(({ words }) => words)} />
        )}
        {!manage && <JoinLink session={session} />}
        {session.state === 'scheduled' && <AddToCalendar session={session} />}
        {session.viewerTendsRooms && session.state !== 'draft' && session.state !== 'cancelled' && (
          <Link to="/sessions/$sessionId/rooms" params={{ sessionId: session.id }} className={styles.link}>
            {_({ id: 'session.rooms', message: 'Shared rooms: show a code, or hand in a sheet' })}
          </Link>
        )}
        {session.meetingUrl && (
          <span className={styles.meeting}>
            {_({ id: 'session.meeting', message: 'Meeting:' })}{' '}
            <a href={session.meetingUrl} className={styles.link}>
              {session.meetingUrl.replace(/^https:\/\//, '')}
            </a>
          </span>
        )}
        {manage && (
          <Suspense fallback={<div className={styles.room} />}>
            <TeamActions session={session} />
          </Suspense>
        )}
      </div>
      {over && after}
      {over && (
        <Suspense>
          <OwnSections session={session} />
        </Suspense>
      )}
      {!over && !session.viewerSeesDesignating && session.credits.length > 0 && (
        <Suspense fallback={<div className={styles.room} />}>
          <OfferedCredits credits={session.credits} />
        </Suspense>
      )}
      <AboutSection session={session} />
      <AgendaSection session={session} />
      <FacultySection session={session} />
      <MaterialsSection session={session} />
      {session.viewerSeesDesignating && (
        <Suspense fallback={<div className={styles.room} />}>
          <DesignationSection sessionId={session.id} />
        </Suspense>
      )}
      {!over && after}
      {manage && !over && session.state !== 'cancelled' && (
        <Suspense fallback={<div className={styles.room} />}>
          <GuestPasses sessionId={session.id} />
        </Suspense>
      )}
    </Page>
  );
}
