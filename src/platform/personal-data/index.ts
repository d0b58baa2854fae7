export type {
  EraseRows,
  Erasing,
  Holding,
  MergeJournal,
  MergePair,
  MergeRows,
  Merging,
  RowValues,
  Told,
  Whose,
} from './holding.js';
export { isByAddress } from './holding.js';
export { Holdings } from './holdings.js';
export { PersonalDataModule } from './personal-data.module.js';
