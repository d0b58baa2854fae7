export { type Answer, Client, type ClientError } from './client.js';
export { createTestDatabase, sqlAs, type TestDatabase } from './database.js';
export { FakeClock } from './fake-clock.js';
export { createCohort, createProgram, enrollPeople, foundHub, grantRole, signIn, type TestHub } from './people.js';
export { TEST_KEY, TestApp } from './test-app.js';
