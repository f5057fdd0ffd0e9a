import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/**
 * Counts a vitest json report. A file that failed outside its tests (it did not load, a hook threw) counts as one failure more.
 * @returns {Totals}
 */
export function countReport(report) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed').length;
    const passed = file.assertionResults.filter((test) => test.status === 'passed').length;
    totals.passed += passed;
    totals.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
    totals.skipped += file.assertionResults.length - passed - failed;
  }
  return totals;
}

/**
 * The totals of a vitest run from its report file and exit code. No report, no test, or a bad exit code without a failed test
 * (a crash, an unhandled error) counts as a failure.
 * @returns {Totals}
 */
export function vitestTotals(file, exitCode) {
  let totals = { passed: 0, failed: 0, skipped: 0 };
  try {
    totals = countReport(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`vitest left no readable report: ${error.message}`);
    return { ...totals, failed: 1 };
  }
  if (totals.failed === 0 && (exitCode !== 0 || totals.passed === 0)) {
    console.error(exitCode === 0 ? 'vitest ran no test.' : `vitest ended with exit code ${exitCode} though no test failed (see above).`);
    totals.failed = 1;
  }
  return totals;
}

/** "12 passed, 0 failed", with ", 3 skipped" where so. */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
