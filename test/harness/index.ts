export { Authenticator } from './authenticator.js';
export { type Answer, Client, type ClientError } from './client.js';
export { openWave, recordAttendance } from './cohort-life.js';
export { createTestDatabase, sqlAs, type TestDatabase } from './database.js';
export { FakeClock } from './fake-clock.js';
export {
  createCohort,
  createProgram,
  enrollPeople,
  foundHub,
  grantRole,
  signIn,
  type TestHub,
  wake,
} from './people.js';
export { ProductProcess } from './process.js';
export { SmtpSink, type TakenMail } from './smtp-sink.js';
export { TEST_KEY, TEST_SIGNING_KEY, TestApp } from './test-app.js';
