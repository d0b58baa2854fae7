export { type Dumbbells, dumbbellSvg } from './chart.js';
export { type Cell, csvOf } from './csv.js';
export { DocumentsModule } from './documents.module.js';
export type { DumbbellRow } from './dumbbell-layout.js';
export { qrSvg } from './qr.js';
export { type DocumentOrder, type MadeDocument, Typesetter } from './typeset/typesetter.js';
