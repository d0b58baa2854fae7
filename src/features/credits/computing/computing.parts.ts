import { ComputedCredit } from './computed-credit.js';
import { OwnCreditFields } from './own-credit.resolver.js';
import { PresenterReader } from './presenter.reader.js';

/** What works out people's credit, for the module of the feature. */
export const COMPUTING = [ComputedCredit, OwnCreditFields, PresenterReader];
