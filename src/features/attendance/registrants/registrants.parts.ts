import { KnownRegistrants } from './known-registrants.js';
import { MeetingRegistrant, RegistrantList } from './registrant.entity.js';
import { RegistrantReader } from './registrant.reader.js';
import { RegistrantService } from './registrant.service.js';
import { RegistrantIntake } from './registrant-intake.js';
import { RegistrantHoldings } from './registrants.holdings.js';
import {
  RegistrantFields,
  RegistrantListFields,
  RegistrantsResolver,
  SessionRegistrantFields,
} from './registrants.resolver.js';
import { RegistrantRetention } from './registrants.retention.js';

/** The tables of registrants. */
export const REGISTRANT_ENTITIES = [RegistrantList, MeetingRegistrant] as const;

/** What the registrants of meetings are made of, for the module of the feature. */
export const REGISTRANTS = [
  KnownRegistrants,
  RegistrantFields,
  RegistrantHoldings,
  RegistrantIntake,
  RegistrantListFields,
  RegistrantReader,
  RegistrantRetention,
  RegistrantService,
  RegistrantsResolver,
  SessionRegistrantFields,
];
