/** The credit types of which certificates are printed, by their code. The names are the accreditors’ own. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  AMA1: 'AMA PRA Category 1',
  ANCC: 'ANCC',
  ASWB: 'ASWB ACE',
  APA: 'APA',
  NBCC: 'NBCC',
  NAADAC: 'NAADAC',
  AAPA1: 'AAPA Category 1',
  AANP: 'AANP',
  CHES: 'CHES',
  ATTENDANCE: 'Attendance',
};
