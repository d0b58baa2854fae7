import { PlannerReader } from './planner.reader.js';
import { PlannerFields, PlannerResolver } from './planner.resolver.js';
import { PlannerService } from './planner.service.js';
import { CreditProviderVersion, CreditTypeVersion, ProgramPlanner } from './setup.entity.js';
import { CreditSetupReader } from './setup.reader.js';
import { CreditSetupResolver } from './setup.resolver.js';
import { CreditSetupService } from './setup.service.js';

/** The tables of how hubs give credit. */
export const SETUP_ENTITIES = [CreditProviderVersion, CreditTypeVersion, ProgramPlanner];

/** What says how hubs give credit, for the module of the feature. */
export const SETUP = [
  CreditSetupReader,
  CreditSetupResolver,
  CreditSetupService,
  PlannerFields,
  PlannerReader,
  PlannerResolver,
  PlannerService,
];
