/** Where something stands. Every scoped row carries these ids. */
export interface Place {
  hubId: string;
  programId?: string | null;
  cohortId?: string | null;
}
