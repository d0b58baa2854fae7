export { ReleaseComputed } from './outcomes.events.js';
export { OutcomesModule } from './outcomes.module.js';
export { seeRelease } from './outcomes.policy.js';
export { OutcomesReader, type ReleaseFacts } from './outcomes.reader.js';
export type { ReleaseFigures } from './release-figures.types.js';
