// The one allowed import direction, as data (ARCHITECTURE.md explains it).

/** Packages of ours that the shipped source, and that the tests, stories and tools, of each package may import. */
export const packageRules = {
  'packages/devnet': { name: '@stakepool-kit/devnet', shipped: [], tools: ['devnet'] },
  'packages/sdk': { name: '@stakepool-kit/sdk', shipped: [], tools: ['devnet', 'sdk'] },
  'packages/react': { name: '@stakepool-kit/react', shipped: ['sdk'], tools: ['devnet', 'sdk', 'react'] },
  'apps/demo': { name: '@stakepool-kit/demo', shipped: ['sdk', 'react'], tools: ['devnet', 'sdk', 'react'] },
  examples: { name: '@stakepool-kit/examples', shipped: ['devnet', 'sdk', 'react'], tools: ['devnet', 'sdk', 'react'] },
  bench: { name: 'bench', shipped: ['devnet', 'sdk', 'react'], tools: ['devnet', 'sdk', 'react'] },
};

/** The chain in the page: the one shipped folder that may also import the dev chain. */
export const chainInPage = { from: 'apps/demo', folder: 'src/chain/', may: 'devnet' };

/** Storybook runs in the demo and shows the kit from its source: tools under the folder may reach these files of another package. */
export const storybookReach = {
  from: 'apps/demo',
  tools: ['.storybook/', 'stories/'],
  to: ['packages/react/src/', 'packages/react/stories/'],
};

const leaves = ['model', 'errors', 'rules', 'advice'];

/** Folders (or single files) right under packages/sdk/src and the ones that each may import. The entry index.ts may import all. */
export const sdkLayers = {
  model: [],
  address: ['model'],
  errors: ['model'],
  rules: ['model', 'errors'],
  advice: ['model', 'errors', 'rules'],
  chain: leaves,
  reads: [...leaves, 'chain'],
  view: [...leaves, 'reads'],
  transactions: [...leaves, 'chain', 'reads'],
  client: [...leaves, 'chain', 'reads', 'transactions'],
};

/** SDK layers that work without a chain library. */
export const pureSdkLayers = leaves;

/** Folders of packages/devnet/src that may use Node; everything else there also runs in a browser. */
export const devnetNodeFolders = ['node'];

/** Installed packages that only work in Node. */
export const nodeOnlyPackages = ['ws'];
