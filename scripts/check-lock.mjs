// Fails when package-lock.json would not install on another platform or from another registry.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where Node looks for `name` from the package at `path`: its own node_modules, then those of the folders above. */
function* lookups(path, name) {
  for (let folder = path; ; ) {
    yield `${folder}${folder && '/'}node_modules/${name}`;
    if (folder === '') return;
    const cut = folder.lastIndexOf('/');
    folder = cut < 0 ? '' : folder.slice(0, cut);
  }
}

/** What is wrong with a lockfile (version 3): one sentence each. */
export function lockProblems(lock) {
  const problems = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if ([...lookups(path, name)].some((place) => place in lock.packages)) continue;
      problems.push(`${path} needs ${name} on some platform, but the lockfile has no such entry: pin a version whose binaries all exist.`);
    }
    if (/^[a-z][a-z+.-]*:/i.test(entry.resolved ?? '')) {
      problems.push(`${path} has a fixed download address: reinstall with omit-lockfile-registry-resolved=true (.npmrc sets it).`);
    }
  }
  return problems;
}

/** Problems of the lockfile of this repository. */
export function checkLock() {
  return lockProblems(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkLock();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
