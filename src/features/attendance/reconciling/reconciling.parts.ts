import { ComparisonReader } from './comparison.reader.js';
import { ComparedFields, ReconcilingResolver, UnknownFields } from './reconciling.resolver.js';

/** What reconciling sources is made of, for the module of the feature. */
export const RECONCILING = [ComparedFields, ComparisonReader, ReconcilingResolver, UnknownFields];
