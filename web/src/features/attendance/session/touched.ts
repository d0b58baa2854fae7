/** What is asked for anew when the attendance of a session was put right, or somebody in a report was told. */
export const TOUCHED = [
  'AttendanceComparison',
  'AttendanceAdjustment',
  'AttendanceImport',
  'AttendanceImportParticipantConnection',
  'AttendanceMatrix',
  'ParticipantAliasConnection',
  'Session',
  'UnknownParticipantConnection',
];
