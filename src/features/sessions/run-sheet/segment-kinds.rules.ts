/** What a part of a session is for, in the order in which sessions of this kind usually go. */
export const SEGMENT_KINDS = [
  'introductions',
  'announcements',
  'didactic',
  'case',
  'questions',
  'recommendations',
  'summary',
  'break',
  'other',
] as const;
/** One of {@link SEGMENT_KINDS}. */
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** The kinds that count towards credit unless somebody says otherwise: a didactic, a case and what belongs to them. */
export const CREDIT_BEARING: ReadonlySet<SegmentKind> = new Set([
  'didactic',
  'case',
  'questions',
  'recommendations',
]);
