import { AdjustService } from './adjust.service.js';
import { AdjustedPerson, AttendanceAdjustment } from './adjustment.entity.js';
import { AdjustmentReader } from './adjustment.reader.js';
import { AdjustmentFields, AdjustmentsResolver, SessionAdjustmentFields } from './adjustments.resolver.js';

/** The tables of adjustments. */
export const ADJUSTMENT_ENTITIES = [AttendanceAdjustment, AdjustedPerson] as const;

/** What adjusting is made of, for the module of the feature. */
export const ADJUSTING = [
  AdjustmentFields,
  AdjustmentReader,
  AdjustmentsResolver,
  AdjustService,
  SessionAdjustmentFields,
];
