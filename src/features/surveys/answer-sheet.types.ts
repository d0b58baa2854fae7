/** The two points of one questionnaire, an entry per item in the instrument's order; null is unanswered. */
export interface PointsOfAnswer {
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[];
}

/** What one person answered, by the code of the instrument. */
export type AnswerSheet = Readonly<Record<string, PointsOfAnswer>>;
