import { RosterReader } from './roster.reader.js';
import { RosterResolver } from './roster.resolver.js';
import { RosterService } from './roster.service.js';

/** What the live roster is made of, for the module of the feature. */
export const LIVE_ROSTER = [RosterReader, RosterResolver, RosterService];
