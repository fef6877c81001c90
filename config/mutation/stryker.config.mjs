// Plants faults in the rules of shared/ one by one and asks whether a test notices (`npm run mutation`). A part of them:
// `npm run mutation -- --mutate 'shared/account/rules/*.ts,!**/*.test.ts'`. What did not change since the last run is not
// run again. Where a fault is not noticed, read .cache/mutation/report.html.
//
// Mocha and not jest runs the tests here: it keeps the modules loaded from one fault to the next, where jest would load
// them again some 8,000 times.
export default {
  mutate: ['shared/*/rules/**/*.ts', '!**/*.test.ts', '!**/*.fixture.ts'],
  testRunner: 'mocha',
  mochaOptions: { spec: ['config/mutation/everyTest.cjs'] },
  coverageAnalysis: 'perTest',
  // Faults in what runs once, while the modules load, would each cost a new process and every test.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 3_000,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  tempDirName: '.cache/mutation/sandbox',
  // Its rewriting of tsconfig.json needs the JavaScript interface that TypeScript 7 no longer has, and nothing extends ours.
  tsconfigFile: 'none',
  ignorePatterns: ['client', 'dist', 'docs', '.cache', '.data', '.screenshots', '.swc'],
  thresholds: { high: 95, low: 90, break: 90 },
}
