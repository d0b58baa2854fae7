export { type Dumbbells, dumbbellSvg } from './chart.js';
export { type Cell, csvOf } from './csv.js';
export type { DumbbellRow } from './dumbbell-layout.js';
