export { type Dumbbells, dumbbellSvg } from './chart.js';
export type { DumbbellRow } from './dumbbell-layout.js';
