const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
]
const base = {
  transform: { '^.+\\.[tj]sx?$': swc },
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@client/(.*)$': '<rootDir>/client/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
}

// The zone of the machine must never matter, so the tests run in one that is not ours.
process.env.TZ = 'America/Los_Angeles'

module.exports = {
  maxWorkers: 2,
  // Suites of promises go through hundreds of points in one test; a browser on a busy machine is slow.
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{shared,cloudfunctions,local,config}/**/*.test.ts'],
    },
    { ...base, displayName: 'cloud', testMatch: ['<rootDir>/test/cloud/**/*.test.ts'] },
    { ...base, displayName: 'weapp', testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
}
