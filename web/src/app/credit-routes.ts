import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inCohort, inShell } from './base-routes.js';

// The pages of credit, and of the evaluations that it may ask for.
export const creditLedger = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/credit-ledger',
  component: lazyRouteComponent(() => import('../features/credits/ledger/ledger-page.js'), 'LedgerPage'),
});

export const creditSetup = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/credit-setup',
  component: lazyRouteComponent(
    () => import('../features/credits/setup/credit-setup-page.js'),
    'CreditSetupPage',
  ),
});

export const disclosers = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/disclosures',
  component: lazyRouteComponent(
    () => import('../features/credits/reviewing/disclosers-page.js'),
    'DisclosersPage',
  ),
});

export const ownDisclosure = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/disclosure',
  component: lazyRouteComponent(
    () => import('../features/credits/reviewing/own-disclosure-page.js'),
    'OwnDisclosurePage',
  ),
});

export const designations = createRoute({
  getParentRoute: inCohort,
  path: '/designations',
  component: lazyRouteComponent(
    () => import('../features/credits/designating/cohort-designations-section.js'),
    'CohortDesignationsSection',
  ),
});

export const cohortCredits = createRoute({
  getParentRoute: inCohort,
  path: '/credits',
  component: lazyRouteComponent(
    () => import('../features/credits/claiming/office-pages.js'),
    'CohortCreditsSection',
  ),
});

export const credits = createRoute({
  getParentRoute: inShell,
  path: '/credits',
  component: lazyRouteComponent(() => import('../features/credits/claiming/credits-page.js'), 'CreditsPage'),
});

export const sessionCredits = createRoute({
  getParentRoute: inShell,
  path: '/sessions/$sessionId/credits',
  component: lazyRouteComponent(
    () => import('../features/credits/claiming/office-pages.js'),
    'SessionCreditsPage',
  ),
});

export const transcript = createRoute({
  getParentRoute: inShell,
  path: '/credits/transcript',
  component: lazyRouteComponent(
    () => import('../features/credits/transcript/transcript-page.js'),
    'TranscriptPage',
  ),
});

export const pastCredit = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/past-credit',
  component: lazyRouteComponent(() => import('../features/credits/past/past-page.js'), 'PastPage'),
});

export const pastTable = createRoute({
  getParentRoute: inShell,
  path: '/hubs/$hubId/past-credit/$importId',
  component: lazyRouteComponent(() => import('../features/credits/past/table-page.js'), 'PastTablePage'),
});

export const certificates = createRoute({
  getParentRoute: inCohort,
  path: '/certificates',
  component: lazyRouteComponent(
    () => import('../features/credits/bundling/certificates-section.js'),
    'CertificatesSection',
  ),
});

export const verify = createRoute({
  getParentRoute: inShell,
  path: '/verify',
  component: lazyRouteComponent(() => import('../features/credits/verifying/verify-page.js'), 'VerifyPage'),
});

export const verifySerial = createRoute({
  getParentRoute: inShell,
  path: '/verify/$serial',
  component: lazyRouteComponent(() => import('../features/credits/verifying/verify-page.js'), 'VerifyPage'),
});

export const evaluations = createRoute({
  getParentRoute: inCohort,
  path: '/evaluations',
  component: lazyRouteComponent(
    () => import('../features/surveys/evaluating/team-pages.js'),
    'EvaluationsSection',
  ),
});

export const evaluation = createRoute({
  getParentRoute: inShell,
  path: '/sessions/$sessionId/evaluation',
  component: lazyRouteComponent(
    () => import('../features/surveys/evaluating/evaluation-page.js'),
    'EvaluationPage',
  ),
});

export const evaluationResults = createRoute({
  getParentRoute: inShell,
  path: '/sessions/$sessionId/evaluations',
  component: lazyRouteComponent(() => import('../features/surveys/evaluating/team-pages.js'), 'ResultsPage'),
});

export const evaluationForm = createRoute({
  getParentRoute: inShell,
  path: '/programs/$programId/evaluation',
  component: lazyRouteComponent(() => import('../features/surveys/evaluating/team-pages.js'), 'FormPage'),
});
