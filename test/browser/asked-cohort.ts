import {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  openWave,
  recordAttendance,
  type TestApp,
  type TestHub,
} from '../harness/index.js';

/** A cohort whose people were mailed the links of an open survey. */
export interface AskedCohort {
  hub: TestHub;
  programId: string;
  cohortId: string;
  waveId: string;
  /** The path of the link of the person of this number, from 1, with its secret. */
  link(person: number): string;
}

/** How an asked cohort differs. */
export interface Asking {
  people?: number;
  instruments?: string[];
  /** Of a hub that exists already. */
  hub?: TestHub;
}

/** Enrolls people, has them attend three sessions in March 2026, opens a survey and waits for its invitations. */
export async function askedCohort(app: TestApp, asking: Asking = {}): Promise<AskedCohort> {
  const { people = 12, instruments = ['SWBURN'] } = asking;
  const hub = asking.hub ?? (await foundHub(app));
  const programId = await createProgram(hub, 'Behavioral Health');
  const cohortId = await createCohort(hub, programId, { name: 'Spring' });
  await enrollPeople(hub.admin, cohortId, people);
  await recordAttendance(hub.admin, cohortId, people, 3);
  const waveId = await openWave(hub.admin, cohortId, { instruments });
  await app.settled();
  const link = (person: number) => {
    const path = `/survey/${waveId}`;
    return `${path}#${app.mailbox.secretFor(`p${person}@spoke.example`, path)}`;
  };
  return { hub, programId, cohortId, waveId, link };
}
