import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';

// Each page is a file of its own that is fetched when it is first opened. The survey is not among them: it is a program
// of its own (`start-survey.tsx`) that must be small and knows nobody.
/** Where all addresses begin. */
export const root = createRootRoute({ component: Outlet });

/** What frames every page: the head, the foot, and what to say where there is no such page. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: lazyRouteComponent(() => import('./shell.js'), 'Shell'),
  notFoundComponent: lazyRouteComponent(() => import('./not-found-page.js'), 'NotFoundPage'),
});

/** For a page that stands by itself. */
export const inShell = () => shell;

/** What frames the sections of a cohort. */
export const cohort = createRoute({
  getParentRoute: inShell,
  path: '/cohorts/$cohortId',
  component: lazyRouteComponent(() => import('../features/cohorts/cohort-page.js'), 'CohortPage'),
});

/** For a section of a cohort. */
export const inCohort = () => cohort;
