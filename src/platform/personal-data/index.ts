export { Eraser } from './eraser.js';
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
  ToldRow,
  Whose,
} from './holding.js';
export { isByAddress, soughtBy } from './holding.js';
export { Holdings } from './holdings.js';
export { PersonalDataModule } from './personal-data.module.js';
export { type RemovalStep, type RetentionKind, RetentionKinds, removeRows } from './retention-kinds.js';
