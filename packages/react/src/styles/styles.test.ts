// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('.', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
const parts = names.filter((name) => name !== 'index.css');

/** Selectors with what is in quotes and brackets taken out, so that only names of elements, classes and pseudo-classes are left. */
const bare = (selector: string): string => selector.replace(/\[[^\]]*\]/g, '[]').replace(/\\./g, '_');

/** What a selector may not have. `[]` stands for an attribute. */
function faultsOf(selector: string): string[] {
  const text = bare(selector);
  const faults: string[] = [];
  for (const [, name] of text.matchAll(/\.([\w-]+)/g)) if (!name?.startsWith('spk-')) faults.push(`class .${name}`);
  for (const [id] of text.matchAll(/#[\w-]+/g)) faults.push(`id ${id}`);
  if (text.includes('*')) faults.push('universal selector');
  for (const [, , name] of text.matchAll(/(^|[\s>+~,(])([a-zA-Z][\w-]*)/g)) faults.push(`element ${name}`);
  // A rule must hang on something of the kit's: a class, the theme's own attribute, or elements whose class is the kit's.
  if (!/\.spk-|\[data-spk-|class\^="spk-/.test(selector)) faults.push('nothing of the kit');
  return faults.map((fault) => `${fault} in "${selector}"`);
}

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|red|green|blue|gray|grey|silver|orange|yellow)\b/i;

const isKeyframe = (rule: Rule): boolean => rule.parent?.type === 'atrule' && (rule.parent as AtRule).name === 'keyframes';

function selectorFaults(root: Root): string[] {
  const faults: string[] = [];
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) faults.push(...rule.selectors.flatMap(faultsOf));
  });
  root.walkAtRules('keyframes', ({ params }) => {
    if (!params.startsWith('spk-')) faults.push(`keyframes ${params}`);
  });
  root.walkAtRules('container', ({ params }) => {
    if (!params.startsWith('spk ')) faults.push(`container ${params}`);
  });
  return faults;
}

/** Custom properties the kit sets; those it reads may also be Base UI's. */
const READ_ONLY = ['--available-width', '--available-height', '--anchor-width', '--transform-origin', '--toast-index'];

function propertyFaults(root: Root): string[] {
  const faults: string[] = [];
  root.walkDecls(({ prop, value }) => {
    if (prop.startsWith('--') && !prop.startsWith('--spk-')) faults.push(`sets ${prop}`);
    for (const [, name = ''] of value.matchAll(/var\((--[\w-]+)/g)) {
      if (!name.startsWith('--spk-') && !READ_ONLY.includes(name)) faults.push(`reads ${name}`);
    }
  });
  return faults;
}

function colourFaults(root: Root): string[] {
  const faults: string[] = [];
  root.walkDecls((declaration) => {
    if (COLOUR.test(declaration.value)) faults.push(declaration.toString());
  });
  return faults;
}

/** Files in their layers, as a bundler joins them. */
function bundled(): Root {
  const index = postcss.parse(read('index.css'));
  const nodes = index.nodes.flatMap((node): ChildNode[] => {
    if (node.type !== 'atrule' || node.name !== 'import') return [node];
    const [, file = '', layer] = /^["']\.\/([\w.-]+)["'](?:\s+layer\(([\w.]+)\))?$/.exec(node.params) ?? [];
    const { nodes: inner } = postcss.parse(read(file));
    return layer === undefined ? inner : [postcss.atRule({ name: 'layer', params: layer, nodes: inner })];
  });
  return postcss.root({ nodes });
}

describe('the rules of the style test', () => {
  it.each([
    ['button', 'element button'],
    ['.spk-field label', 'element label'],
    ['.spk-panel > *', 'universal selector'],
    ['*', 'universal selector'],
    [':root', 'nothing of the kit'],
    ['.spk-a .other', 'class .other'],
    ['#app .spk-a', 'id #app'],
    [':is(.spk-a, p)', 'element p'],
    ['.spk-a:not(input)', 'element input'],
    ['[disabled]', 'nothing of the kit'],
  ])('refuse %s', (selector, fault) => {
    expect(faultsOf(selector).some((found) => found.startsWith(fault))).toBe(true);
  });

  it.each([
    '.spk-a:hover',
    '.spk-a::after',
    ':where([class^="spk-"], [class*=" spk-"]):focus-visible',
    '.spk-a[rows="p .x #y"]',
    '[data-spk-theme="dark"]',
    ':is(.spk-a, .spk-b)[data-x] > .spk-c',
  ])('allow %s', (selector) => {
    expect(faultsOf(selector)).toEqual([]);
  });

  it('know a colour when they see one', () => {
    for (const value of ['#fff', 'rgb(0 0 0 / .5)', '1px solid black', 'oklch(0.5 0 0)']) expect(value).toMatch(COLOUR);
    for (const value of ['var(--spk-text)', 'transparent', 'currentColor', '1px solid var(--spk-border)', 'inherit'])
      expect(value).not.toMatch(COLOUR);
  });
});

describe.each(parts)('%s', (name) => {
  const root = postcss.parse(read(name), { from: name });

  it('selects by classes of the kit only', () => {
    expect(selectorFaults(root)).toEqual([]);
  });

  it('names its custom properties --spk-', () => {
    expect(propertyFaults(root)).toEqual([]);
  });
});

it.each(parts.filter((name) => name !== 'tokens.css'))('%s takes its colours from tokens', (name) => {
  expect(colourFaults(postcss.parse(read(name)))).toEqual([]);
});

describe('the style sheet as it is shipped', () => {
  it('imports every file', () => {
    const index = read('index.css');
    expect(parts.filter((name) => !index.includes(`"./${name}"`))).toEqual([]);
  });

  it('has every rule in a layer', () => {
    const loose = bundled().nodes.filter((node) => node.type !== 'comment' && !(node.type === 'atrule' && node.name === 'layer'));
    expect(loose.map(String)).toEqual([]);
  });

  it('reads no token that is not set', () => {
    const root = bundled();
    const set = new Set<string>();
    const used = new Set<string>();
    root.walkDecls(({ prop, value }) => {
      if (prop.startsWith('--spk-')) set.add(prop);
      for (const [, name = ''] of value.matchAll(/var\((--spk-[\w-]+)\)/g)) used.add(name);
    });
    expect([...used].filter((name) => !set.has(name))).toEqual([]);
  });
});
