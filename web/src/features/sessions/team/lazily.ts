import { lazy } from 'react';

// What only the team does comes in a file of its own, so that nobody on a phone fetches it to join a session.
const tools = () => import('./tools.js');

/** What the team does with a session as a whole. */
export const TeamActions = lazy(async () => ({ default: (await tools()).TeamActions }));
/** Changes what a session is about. */
export const DetailsForm = lazy(async () => ({ default: (await tools()).DetailsForm }));
/** Changes the run sheet. */
export const AgendaEditor = lazy(async () => ({ default: (await tools()).AgendaEditor }));
/** Changes who teaches. */
export const FacultyEditor = lazy(async () => ({ default: (await tools()).FacultyEditor }));
/** Changes the materials. */
export const MaterialsEditor = lazy(async () => ({ default: (await tools()).MaterialsEditor }));
/** Puts down recording and notes. */
export const AfterwardsForm = lazy(async () => ({ default: (await tools()).AfterwardsForm }));
/** Corrects when a session really was. */
export const RealTimesForm = lazy(async () => ({ default: (await tools()).RealTimesForm }));
/** Guests: who has a pass, inviting, taking back. */
export const GuestPasses = lazy(async () => ({ default: (await tools()).GuestPasses }));
