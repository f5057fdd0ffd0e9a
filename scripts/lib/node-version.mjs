// Runs before anything else, on whatever Node is there: keep the syntax old.
import { readFileSync } from 'node:fs';

function numbers(version) {
  return version.replace(/^v/, '').split('.').map(Number);
}

function compare(a, b) {
  for (let i = 0; i < 3; i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
}

/** Whether `version` ("v20.19.0") is in a range made of `^x.y.z` and `>=x.y.z` joined by `||`. */
export function inRange(version, range) {
  const actual = numbers(version.split('-')[0]);
  return range.split('||').some((part) => {
    const match = /^\s*(\^|>=)(\d+)\.(\d+)\.(\d+)\s*$/.exec(part);
    if (!match) throw new Error(`Cannot read the Node range "${part.trim()}" in package.json: use ^x.y.z or >=x.y.z.`);
    const least = match.slice(2).map(Number);
    return compare(actual, least) >= 0 && (match[1] === '>=' || actual[0] === least[0]);
  });
}

/** Ends the process with a clear message when this Node is not one that package.json allows. */
export function requireNode() {
  const range = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
  if (inRange(process.version, range)) return;
  console.error(
    `This is Node ${process.version}, StakePool Kit needs ${range}.\nInstall a current LTS release of Node and run the command again.`,
  );
  process.exit(1);
}
