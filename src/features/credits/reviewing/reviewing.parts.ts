import { DisclosureReview } from './review.entity.js';
import { StandingReader } from './standing.reader.js';

/** The table of what the CE office made of statements. */
export const REVIEWING_ENTITIES = [DisclosureReview];

/** What reviews statements, for the module of the feature. */
export const REVIEWING = [StandingReader];
