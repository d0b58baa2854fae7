import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { scheduleSearch } from '../features/sessions/schedule/search.js';
import { announceMove } from '../ui/focus-on-arrival.js';
import { attendance, report, room, rooms, roster, sessionAttendance, zoom } from './attendance-routes.js';
import { cohort, inCohort, inShell, root, shell } from './base-routes.js';
import {
  certificates,
  cohortCredits,
  creditLedger,
  creditSetup,
  credits,
  designations,
  disclosers,
  evaluation,
  evaluationForm,
  evaluationResults,
  evaluations,
  ownDisclosure,
  pastCredit,
  pastTable,
  sessionCredits,
  transcript,
  verify,
  verifySerial,
} from './credit-routes.js';

const home = createRoute({
  getParentRoute: inShell,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.js'), 'HomePage'),
});

const signIn = createRoute({
  getParentRoute: inShell,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('../features/identity/sign-in-page.js'), 'SignInPage'),
});

const finishSignIn = createRoute({
  getParentRoute: inShell,
  path: '/sign-in/finish',
  component: lazyRouteComponent(
    () => import('../features/identity/finish-sign-in-page.js'),
    'FinishSignInPage',
  ),
});

const returnFromProvider = createRoute({
  getParentRoute: inShell,
  path: '/sign-in/return',
  component: lazyRouteComponent(() => import('../features/identity/return-page.js'), 'ReturnPage'),
});

const security = createRoute({
  getParentRoute: inShell,
  path: '/security',
  component: lazyRouteComponent(() => import('../features/identity/security-page.js'), 'SecurityPage'),
});

const profile = createRoute({
  getParentRoute: inShell,
  path: '/profile',
  component: lazyRouteComponent(() => import('../features/identity/profile/profile-page.js'), 'ProfilePage'),
});

const found = createRoute({
  getParentRoute: inShell,
  path: '/found',
  component: lazyRouteComponent(() => import('../features/programs/found-page.js'), 'FoundPage'),
});

const hub = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId',
  component: lazyRouteComponent(() => import('../features/programs/hub-page.js'), 'HubPage'),
});

const trail = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/trail',
  component: lazyRouteComponent(() => import('../features/access/trail/trail-page.js'), 'TrailPage'),
});

const duplicates = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/duplicates',
  component: lazyRouteComponent(
    () => import('../features/cohorts/duplicates/duplicates-page.js'),
    'DuplicatesPage',
  ),
});

const keeping = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/keeping',
  component: lazyRouteComponent(() => import('../features/privacy/keeping-page.js'), 'KeepingPage'),
});

const stay = createRoute({
  getParentRoute: inShell,
  path: '/stay',
  component: lazyRouteComponent(() => import('../features/privacy/stay-page.js'), 'StayPage'),
});

const program = createRoute({
  getParentRoute: inShell,
  path: '/programs/$programId',
  component: lazyRouteComponent(() => import('../features/programs/program-page.js'), 'ProgramPage'),
});

const catalog = createRoute({
  getParentRoute: inShell,
  path: '/catalog',
  component: lazyRouteComponent(() => import('../features/cohorts/catalog/catalog-page.js'), 'CatalogPage'),
});

const hubCatalog = createRoute({
  getParentRoute: inShell,
  path: '/catalog/$hubId',
  component: lazyRouteComponent(() => import('../features/cohorts/catalog/catalog-page.js'), 'CatalogPage'),
});

const face = createRoute({
  getParentRoute: inShell,
  path: '/c/$slug',
  component: lazyRouteComponent(
    () => import('../features/cohorts/registering/cohort-face-page.js'),
    'CohortFacePage',
  ),
});

const confirmRegistration = createRoute({
  getParentRoute: inShell,
  path: '/register/confirm',
  component: lazyRouteComponent(
    () => import('../features/cohorts/registering/confirm-page.js'),
    'ConfirmPage',
  ),
});

const invited = createRoute({
  getParentRoute: inShell,
  path: '/invited',
  component: lazyRouteComponent(
    () => import('../features/cohorts/registering/invited-page.js'),
    'InvitedPage',
  ),
});

const registration = createRoute({
  getParentRoute: inCohort,
  path: '/registration',
  component: lazyRouteComponent(
    () => import('../features/cohorts/registering/registration-section.js'),
    'RegistrationSection',
  ),
});

const sessions = createRoute({
  getParentRoute: inCohort,
  path: '/',
  component: lazyRouteComponent(() => import('../features/sessions/sessions-section.js'), 'SessionsSection'),
});

const newSessions = createRoute({
  getParentRoute: inCohort,
  path: '/new-sessions',
  component: lazyRouteComponent(
    () => import('../features/sessions/planning/new-sessions-section.js'),
    'NewSessionsSection',
  ),
});

const people = createRoute({
  getParentRoute: inCohort,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/cohorts/people-section.js'), 'PeopleSection'),
});

const participant = createRoute({
  getParentRoute: inCohort,
  path: '/people/$enrollmentId',
  component: lazyRouteComponent(
    () => import('../features/cohorts/profiles/participant-section.js'),
    'ParticipantSection',
  ),
});

const messages = createRoute({
  getParentRoute: inCohort,
  path: '/messages',
  validateSearch: ({ about }: Record<string, unknown>): { about?: string } =>
    typeof about === 'string' ? { about } : {},
  component: lazyRouteComponent(() => import('../features/messages/messages-section.js'), 'MessagesSection'),
});

const surveys = createRoute({
  getParentRoute: inCohort,
  path: '/surveys',
  component: lazyRouteComponent(() => import('../features/surveys/surveys-section.js'), 'SurveysSection'),
});

const outcomes = createRoute({
  getParentRoute: inCohort,
  path: '/outcomes',
  component: lazyRouteComponent(() => import('../features/outcomes/outcomes-section.js'), 'OutcomesSection'),
});

const schedule = createRoute({
  getParentRoute: inShell,
  path: '/schedule',
  validateSearch: scheduleSearch,
  component: lazyRouteComponent(
    () => import('../features/sessions/schedule/schedule-page.js'),
    'SchedulePage',
  ),
});

const session = createRoute({
  getParentRoute: inShell,
  path: '/sessions/$sessionId',
  component: lazyRouteComponent(() => import('../features/sessions/session-page.js'), 'SessionPage'),
});

const release = createRoute({
  getParentRoute: inShell,
  path: '/reports/$releaseId',
  component: lazyRouteComponent(() => import('../features/outcomes/report-page.js'), 'ReportPage'),
});

const join = createRoute({
  getParentRoute: inShell,
  path: '/join/$id',
  component: lazyRouteComponent(() => import('../features/sessions/joining/join-page.js'), 'JoinPage'),
});

const teach = createRoute({
  getParentRoute: inShell,
  path: '/teach/$id',
  component: lazyRouteComponent(
    () => import('../features/sessions/teaching/teaching-page.js'),
    'TeachingPage',
  ),
});

const everything = createRoute({
  getParentRoute: inShell,
  path: '$',
  component: lazyRouteComponent(() => import('./not-found-page.js'), 'NotFoundPage'),
});

const routeTree = root.addChildren([
  shell.addChildren([
    home,
    signIn,
    finishSignIn,
    returnFromProvider,
    profile,
    security,
    found,
    hub,
    trail,
    duplicates,
    creditLedger,
    creditSetup,
    disclosers,
    ownDisclosure,
    keeping,
    zoom,
    stay,
    program,
    cohort.addChildren([
      sessions,
      newSessions,
      people,
      participant,
      registration,
      attendance,
      report,
      designations,
      messages,
      certificates,
      surveys,
      evaluations,
      cohortCredits,
      outcomes,
    ]),
    catalog,
    hubCatalog,
    face,
    confirmRegistration,
    invited,
    schedule,
    session,
    credits,
    sessionCredits,
    evaluation,
    evaluationResults,
    evaluationForm,
    roster,
    sessionAttendance,
    rooms,
    room,
    release,
    join,
    teach,
    transcript,
    pastCredit,
    pastTable,
    verify,
    verifySerial,
    everything,
  ]),
]);

/** The addresses of the app. */
export const router = createRouter({ routeTree, scrollRestoration: true, defaultPreload: 'intent' });

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) announceMove();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
