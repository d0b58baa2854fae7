import { lazy } from 'react';

// What only some sessions have, or what comes after one, is in files of its own, so that nobody on a phone fetches it
// to join a session.

/** What of a session was the viewer's own, once it was held. */
export const OwnSections = lazy(async () => ({ default: (await import('./own-sections.js')).OwnSections }));
/** Recording, notes, and when it really was. */
export const AfterSections = lazy(async () => ({
  default: (await import('./after-sections.js')).AfterSections,
}));
/** What credit a session gives. */
export const OfferedCredits = lazy(async () => ({
  default: (await import('../../credits/offered/offered-credits.js')).OfferedCredits,
}));
/** What a session is proposed and designated for. */
export const DesignationSection = lazy(async () => ({
  default: (await import('../../credits/designating/designation-section.js')).DesignationSection,
}));
