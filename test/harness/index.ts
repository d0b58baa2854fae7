export { type Answer, Client, type ClientError } from './client.js';
export { createTestDatabase, sqlAs, type TestDatabase } from './database.js';
export { FakeClock } from './fake-clock.js';
export { createCohort, createProgram, enrollPeople, foundHub, grantRole, signIn, type TestHub } from './people.js';
export { TEST_KEY, TestApp } from './test-app.js';
export { ProductProcess } from './process.js';
export { type TakenMail, SmtpSink } from './smtp-sink.js';
export { openWave, recordAttendance } from './cohort-life.js';
