import { AwardChange } from './change.entity.js';
import { ChangeMail } from './change.mail.js';
import { ChangeReader } from './change.reader.js';
import { AwardChangeFields, ChangeResolver, CohortChanges } from './change.resolver.js';
import { DecideChanges } from './decide-changes.js';
import { FindChanges } from './find-changes.js';

/** The tables of what follows from changed attendance. */
export const CHANGING_ENTITIES = [AwardChange];
/** What follows from changed attendance, for the module of the feature. */
export const CHANGING = [
  AwardChangeFields,
  ChangeMail,
  ChangeReader,
  ChangeResolver,
  CohortChanges,
  DecideChanges,
  FindChanges,
];
