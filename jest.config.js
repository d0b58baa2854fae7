// Three suites by what they need: `unit` nothing, `integration` a PostgreSQL, `journeys` a browser too.
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { swcrc: false, ...swc() }],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
};

function swc() {
  return {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
      target: 'es2022',
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  };
}

const withDatabase = {
  ...base,
  testEnvironment: '<rootDir>/test/harness/environment.mjs',
  globalSetup: '<rootDir>/test/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/test/harness/global-teardown.mjs',
};

export default {
  coverageProvider: 'v8',
  testTimeout: 60_000,
  // Each starts whole products with their pools of connections. In processes of their own, so that a suite that leaves
  // something running cannot keep the others from ending.
  maxWorkers: 2,
  workerIdleMemoryLimit: '2GB',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{src,web/src}/**/*.spec.ts'] },
    {
      ...withDatabase,
      displayName: 'integration',
      testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/test/**/*.int-spec.ts'],
    },
    { ...withDatabase, displayName: 'journeys', testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'] },
  ],
};
