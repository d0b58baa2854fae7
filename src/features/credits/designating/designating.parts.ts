import { BirthDateNeed } from './birth-date-need.js';
import { CreditDesk } from './credit-desk.js';
import { DesignateService } from './designate.service.js';
import { DesignatingReader } from './designating.reader.js';
import { Designation } from './designation.entity.js';
import { DesignationReader } from './designation.reader.js';
import {
  DesignatingFields,
  DesignationFields,
  DesignationResolver,
  DiscloserFields,
} from './designation.resolver.js';
import { DesignationsController } from './designations.controller.js';
import { DesignationsFile } from './designations-file.js';
import { DisclosersReader } from './disclosers.reader.js';
import { OfferedCredit } from './offered-credit.js';
import { ProposeService } from './propose.service.js';
import { JoinCreditFields, SessionCreditFields } from './session-credit.resolver.js';

/** The table of what sessions are designated for. */
export const DESIGNATING_ENTITIES = [Designation];

/** The routes of it. */
export const DESIGNATING_ROUTES = [DesignationsController];

/** What designates sessions for credit, for the module of the feature. */
export const DESIGNATING = [
  BirthDateNeed,
  CreditDesk,
  DesignateService,
  DesignatingFields,
  DesignatingReader,
  DesignationFields,
  DesignationReader,
  DesignationResolver,
  DiscloserFields,
  DesignationsFile,
  DisclosersReader,
  ProposeService,
  JoinCreditFields,
  OfferedCredit,
  SessionCreditFields,
];
