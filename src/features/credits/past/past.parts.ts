import { AwardPast } from './award-past.js';
import { MatchPast } from './match-past.js';
import { PastController } from './past.controller.js';
import { PastImport, PastRecord } from './past.entity.js';
import { PastHoldings } from './past.holdings.js';
import { PastReader } from './past.reader.js';
import { PastOfHub, PastRecordFields, PastResolver } from './past.resolver.js';
import { PastService } from './past.service.js';
import { PastIntake } from './past-intake.js';

/** The tables of past credit. */
export const PAST_ENTITIES = [PastImport, PastRecord];

/** What answers at addresses of its own. */
export const PAST_CONTROLLERS = [PastController];

/** Credit that was earned before or elsewhere. */
export const PAST = [
  AwardPast,
  MatchPast,
  PastHoldings,
  PastIntake,
  PastOfHub,
  PastReader,
  PastRecordFields,
  PastResolver,
  PastService,
];
