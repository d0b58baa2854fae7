import { AskMail } from './ask.mail.js';
import { AskLinks } from './ask-links.js';
import { DailyWarnings } from './daily-warnings.js';
import { EndsMail } from './ends.mail.js';
import { HubDisclosersReader } from './hub-disclosers.reader.js';
import { OwnDisclosureReader } from './own-disclosure.reader.js';
import { DisclosureReview } from './review.entity.js';
import { ReviewService } from './review.service.js';
import { HubDiscloserFields, ReviewingResolver } from './reviewing.resolver.js';
import { StandingReader } from './standing.reader.js';
import { WarnOfEnds } from './warn-of-ends.js';

/** The table of what the CE office made of statements. */
export const REVIEWING_ENTITIES = [DisclosureReview];

/** What reviews statements, for the module of the feature. */
export const REVIEWING = [
  AskLinks,
  AskMail,
  DailyWarnings,
  EndsMail,
  HubDiscloserFields,
  HubDisclosersReader,
  OwnDisclosureReader,
  ReviewingResolver,
  ReviewService,
  StandingReader,
  WarnOfEnds,
];
