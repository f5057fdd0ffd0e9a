import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The JavaScript entries of a package.json's `exports`: `[{ subpath, types }]`; patterns, styles and data are no such entries. */
export function entriesOf(manifest) {
  return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
    const found = target.import ?? target;
    return subpath.includes('*') || typeof found.types !== 'string' ? [] : [{ subpath, types: found.types, commonjs: 'require' in target }];
  });
}

/** The names that a declaration text exports, types included. Bundled declarations name everything: `export *` is refused. */
export function declaredNames(text) {
  const names = [];
  for (const node of ts.createSourceFile('entry.d.ts', text, ts.ScriptTarget.Latest).statements) {
    if (ts.isExportDeclaration(node)) {
      if (!node.exportClause || !ts.isNamedExports(node.exportClause))
        throw new Error('The declarations hold an "export *": name the exports.');
      names.push(...node.exportClause.elements.map((element) => element.name.text));
    } else if (ts.isExportAssignment(node)) {
      names.push('default');
    } else if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) {
      if (ts.isVariableStatement(node)) names.push(...node.declarationList.declarations.map((declaration) => declaration.name.text));
      else names.push(node.name.text);
    }
  }
  return [...new Set(names)].sort();
}

const print = 'process.stdout.write(JSON.stringify(all.map((found) => Object.keys(found).filter((key) => key !== "__esModule").sort())))';

/** The names that Node itself sees at the specifiers, one list each, by import or by require. */
export function runtimeNames(folder, specifiers, how) {
  const list = JSON.stringify(specifiers);
  const code =
    how === 'import'
      ? `const all = await Promise.all(${list}.map((name) => import(name))); ${print}`
      : `const all = ${list}.map((name) => require(name)); ${print}`;
  const type = how === 'import' ? 'module' : 'commonjs';
  return JSON.parse(
    execFileSync(process.execPath, [`--input-type=${type}`, '-e', code], { cwd: folder, encoding: 'utf8', timeout: 60_000 }),
  );
}

export const snapshots = fileURLToPath(new URL('../__snapshots__', import.meta.url));

/** The file that holds the committed public names of packages/`name`. */
export function snapshotOf(name) {
  return join(snapshots, `${name}.exports.txt`);
}

/** A package's public names as text: a paragraph per entry, a line per name; types are marked. */
export function exportsText(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const entries = entriesOf(manifest);
  for (const { types } of entries) {
    if (!existsSync(join(folder, types))) throw new Error(`${manifest.name} is not built (${types} is missing): run npm run build.`);
  }
  const specifier = ({ subpath }) => manifest.name + subpath.slice(1);
  const values = runtimeNames(folder, entries.map(specifier), 'import');
  const paragraphs = entries.map((entry, i) => {
    const names = declaredNames(readFileSync(join(folder, entry.types), 'utf8'));
    const undeclared = values[i].filter((name) => !names.includes(name));
    if (undeclared.length > 0) throw new Error(`${specifier(entry)} exports ${undeclared.join(', ')} without a type.`);
    return [specifier(entry), ...names.map((name) => (values[i].includes(name) ? `  ${name}` : `  type ${name}`))].join('\n');
  });
  return `${paragraphs.join('\n\n')}\n`;
}
