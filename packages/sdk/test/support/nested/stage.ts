import { ApiPromise, WsProvider } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { createTestChain } from '@stakepool-kit/devnet/testing';
import type { ReadContext } from '../../../src/chain/context.js';
import { sessionAt } from '../../../src/chain/context.js';
import type { RuntimeMetadata } from '../../../src/chain/metadata/runtime-metadata.js';
import { openContext } from '../../../src/index.js';
import { readOwnEvents } from '../../../src/transactions/own-events.js';
import type { OwnEvent } from '../../../src/transactions/types.js';
import { type Account, type Cast, derivativeOf, itemsOf, multisigOf, type Plan } from './plan.js';

type Tx = SubmittableExtrinsic<'promise'>;
export interface Timepoint {
  readonly height: number;
  readonly index: number;
}
export interface Included {
  readonly hex: string;
  readonly block: `0x${string}`;
  readonly parent: string;
  readonly at: Timepoint;
  readonly events: readonly OwnEvent[];
}

const endpoint = process.env.STAKEPOOL_TEST_ENDPOINT;
export const stageName = endpoint ?? 'the dev chain in process';
export const isDevChain = endpoint === undefined;

const keyring = new Keyring({ type: 'sr25519' });
const player = (name: string): KeyringPair => keyring.addFromUri(`//${name}`);
const [alice, bob, dave, charlie] = ['Alice', 'Bob', 'Dave', 'Charlie'].map(player) as [KeyringPair, KeyringPair, KeyringPair, KeyringPair];
const idOf = ({ publicKey }: KeyringPair): Account => `0x${Buffer.from(publicKey).toString('hex')}`;
/** Accounts without a key that begin with funds. */
const kept = [
  derivativeOf(idOf(alice), 0),
  derivativeOf(idOf(bob), 1),
  multisigOf([idOf(alice), idOf(charlie)], 1),
  multisigOf([idOf(alice), idOf(charlie)], 2),
];

export const cast: Cast = {
  alice: idOf(alice),
  cosigner: idOf(charlie),
  principals: [idOf(bob), idOf(dave)],
  funded: new Set([...[alice, bob, dave, charlie].map(idOf), ...kept]),
  mayProxy: (delegate, real) => (delegate === idOf(alice) && real === idOf(bob)) || (delegate === idOf(bob) && real === idOf(dave)),
};

const PHA = 10n ** 12n;
const CALL_WEIGHT = 1_000_000_000n;

/** More than a call may weigh, with all in it. */
const weightBound = (plan: Plan): bigint => itemsOf(plan).reduce((sum, item) => sum + weightBound(item), CALL_WEIGHT);

export class Stage {
  /** Of the chain when all was prepared. */
  height = 0;

  private constructor(
    private readonly provider: ProviderInterface,
    readonly api: ApiPromise,
    private readonly context: ReadContext,
    readonly metadata: RuntimeMetadata,
  ) {}

  static async open(): Promise<Stage> {
    const provider = endpoint ? new WsProvider(endpoint) : ((await createTestChain({ scenario: 'bare' })).provider as ProviderInterface);
    const signedExtensions = { CheckMqSequence: { extrinsic: {}, payload: {} } };
    const api = await ApiPromise.create({ provider, signedExtensions, noInitWarn: true });
    const context = await openContext(provider);
    const stage = new Stage(provider, api, context, await context.runtime.metadata());
    await stage.prepare();
    return stage;
  }

  /** Without it there is `batch_try`. */
  get hasForceBatch(): boolean {
    return this.metadata.calls('Utility').has('force_batch');
  }

  close = (): Promise<void> => this.api.disconnect();
  request = <T>(method: string, params: readonly unknown[] = []): Promise<T> => this.provider.send<T>(method, [...params]);

  private async prepare(): Promise<void> {
    const payments = kept.map((to) => this.make('balances.transfer', to, 5_000n * PHA));
    await this.include(this.make('utility.batchAll', payments));
    await this.include(this.make('proxy.addProxy', idOf(alice), 'Any', 0), bob);
    const { at } = await this.include(this.make('proxy.addProxy', idOf(bob), 'Any', 0), dave);
    this.height = at.height;
  }

  private make(method: string, ...args: unknown[]): Tx {
    const [pallet, name] = method.split('.') as [string, string];
    const create = this.api.tx[pallet]?.[name];
    if (!create) throw new Error(`the runtime has no ${method}`);
    return create(...args);
  }

  /** Signs, sends and puts it in a block. */
  async include(tx: Tx, signer: KeyringPair = alice): Promise<Included> {
    const { genesisHash } = this.api;
    const nonce = await this.request<number>('system_accountNextIndex', [signer.address]);
    const hex = (await tx.signAsync(signer, { nonce, era: 0, blockHash: genesisHash })).toHex();
    await this.request('author_submitExtrinsic', [hex]);
    const block = await this.request<`0x${string}`>('dev_newBlock', [{ count: 1 }]);
    const { block: found } = await this.request<{ block: { header: { number: string; parentHash: string }; extrinsics: string[] } }>(
      'chain_getBlock',
      [block],
    );
    const index = found.extrinsics.indexOf(hex);
    if (index < 0) throw new Error('the transaction is not in the block');
    const events = await readOwnEvents(await sessionAt(this.context, block), index);
    return { hex, block, parent: found.header.parentHash, at: { height: Number(found.header.number), index }, events };
  }

  async call(plan: Plan): Promise<Tx> {
    switch (plan.kind) {
      case 'transfer':
      case 'dust':
        return this.make('balances.transfer', plan.to, plan.amount);
      case 'remark':
        return this.make('system.remarkWithEvent', plan.text);
      case 'createPool':
        return this.make('phalaStakePool.create');
      case 'store':
        return this.make('system.setStorage', [[plan.key, '0x01']]);
      case 'setPref':
        return this.make('phalaStakePool.setPayoutPref', plan.pid, 0);
      case 'batch':
      case 'batchAll':
      case 'forceBatch': {
        const items: Tx[] = [];
        for (const item of plan.items) items.push(await this.call(item));
        const { kind } = plan;
        return this.make(`utility.${kind === 'forceBatch' && !this.hasForceBatch ? 'batchTry' : kind}`, items);
      }
      case 'derivative':
        return this.make('utility.asDerivative', plan.index, await this.call(plan.item));
      case 'proxy':
        return this.make('proxy.proxy', plan.real, null, await this.call(plan.item));
      case 'threshold1':
        return this.make('multisig.asMultiThreshold1', plan.others, await this.call(plan.item));
      case 'sudo':
        return this.make('sudo.sudo', await this.call(plan.item));
      case 'sudoAs':
        return this.make('sudo.sudoAs', plan.who, await this.call(plan.item));
      case 'multi': {
        const inner = (await this.call(plan.item)).method;
        const most = this.weight(weightBound(plan.item));
        const opened = plan.step === 'complete' ? await this.approve(plan, inner.hash.toHex(), most) : null;
        const timepoint = plan.step === 'unexpected' ? { height: 1, index: 1 } : opened;
        return this.make('multisig.asMulti', 2, [cast.cosigner], timepoint, inner.toHex(), false, most);
      }
    }
  }

  private weight(bound: bigint): unknown {
    const type = this.api.tx.multisig?.asMulti?.meta.args.at(-1)?.type.toString();
    return type === 'u64' ? bound : { refTime: bound };
  }

  private async approve(plan: Extract<Plan, { readonly kind: 'multi' }>, hash: string, most: unknown): Promise<Timepoint> {
    return (await this.include(this.make('multisig.approveAsMulti', 2, [plan.from], null, hash, most), charlie)).at;
  }

  async balanceOf(account: Account, at: string): Promise<bigint> {
    const key = this.api.query.system?.account?.key(account);
    const raw = await this.request<string | null>('state_getStorage', [key, at]);
    return raw === null
      ? 0n
      : (this.api.createType('AccountInfo', raw) as unknown as { data: { free: { toBigInt(): bigint } } }).data.free.toBigInt();
  }
}
