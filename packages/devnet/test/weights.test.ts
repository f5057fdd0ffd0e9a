import { beforeAll, describe, expect, it } from 'vitest';
import type { RuntimeCall } from '../src/engine/context.js';
import { callClass, callWeight } from '../src/engine/dispatch-info.js';
import type { Chain, Hex } from '../src/engine/types.js';
import { DEV_NAMES, devKey } from '../src/keys.js';
import { pallets } from '../src/pallets/index.js';
import { types } from '../src/pallets/runtime-types.js';
import { concat, fromHex, littleEndian, readLittleEndian, toHex } from '../src/scale/hex.js';
import { createScenario } from '../src/scenarios/index.js';
import { signExtrinsic } from '../src/testing/sign.js';

const [alice, bob] = DEV_NAMES.map((name) => devKey(`//${name}`).publicKey) as [Hex, Hex];
const call = (pallet: string, name: string, value?: unknown): RuntimeCall => ({ tag: pallet, value: { tag: name, value } });
const to = (value: Hex) => ({ tag: 'Id', value });
const bytes = (count: number): Hex => `0x${'ab'.repeat(count)}`;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const signatories = (count: number): Hex[] => times(count, (i) => `0x${(i + 1).toString(16).padStart(2, '0').repeat(32)}` as Hex);

const remark = (size = 0) => call('System', 'remark', { remark: bytes(size) });
const transfer = call('Balances', 'transfer', { dest: to(bob), value: 1n });
const killNothing = call('System', 'kill_storage', { keys: [] });
const encoded = (inner: RuntimeCall): Hex => toHex(types.of<RuntimeCall>('RuntimeCall').enc(inner));
const batch = (name: string, calls: RuntimeCall[]) => call('Utility', name, { calls });
const asMulti = (others: number, size: number) =>
  call('Multisig', 'as_multi', {
    threshold: 2,
    other_signatories: signatories(others),
    maybe_timepoint: null,
    call: encoded(remark(size)),
    store_call: false,
    max_weight: { ref_time: 7n },
  });
const approve = (others: number) =>
  call('Multisig', 'approve_as_multi', {
    threshold: 2,
    other_signatories: signatories(others),
    maybe_timepoint: null,
    call_hash: bytes(32),
    max_weight: { ref_time: 7n },
  });
const cancel = (others: number) =>
  call('Multisig', 'cancel_as_multi', {
    threshold: 2,
    other_signatories: signatories(others),
    timepoint: { height: 1, index: 1 },
    call_hash: bytes(32),
  });
const proxied = { real: to(bob), force_proxy_type: null };
const relation = { delegate: to(bob), proxy_type: 'Any', delay: 0 };
const announced = { real: to(bob), call_hash: bytes(32) };

/** Call, weight, fee in planck of the signed transaction at block 1; what the real runtime 1180 quoted. */
const QUOTED: readonly [RuntimeCall, bigint, bigint, 'Operational'?][] = [
  [remark(), 1_000_000n, 1_171_158_772n],
  [remark(100), 1_000_000n, 2_181_158_772n],
  [call('System', 'remark_with_event', { remark: bytes(100) }), 100_000n, 2_180_115_877n],
  [
    call('System', 'set_storage', { items: times(10, (i) => [`0x01${i.toString(16).padStart(2, '0')}`, '0x02']) }),
    1_006_030_000n,
    2_835_759_906n,
    'Operational',
  ],
  [call('System', 'kill_storage', { keys: ['0x01', '0x01'] }), 201_026_000n, 1_442_943_402n, 'Operational'],
  [call('System', 'kill_prefix', { prefix: '0x01', subkeys: 0 }), 101_026_000n, 1_337_066_151n, 'Operational'],
  [call('System', 'kill_prefix', { prefix: '0x01', subkeys: 10 }), 1_111_286_000n, 2_507_727_665n, 'Operational'],
  [transfer, 166_860_000n, 1_693_352_780n],
  [call('Balances', 'transfer_keep_alive', { dest: to(bob), value: 1n }), 157_760_000n, 1_682_807_950n],
  [call('Balances', 'transfer_all', { dest: to(bob), keep_alive: true }), 162_789_000n, 1_688_635_417n],
  [call('Balances', 'force_transfer', { source: to(bob), dest: to(alice), value: 1n }), 292_190_000n, 2_168_581_739n],
  [call('Balances', 'set_balance', { who: to(bob), new_free: 1n, new_reserved: 1n }), 150_488_000n, 1_684_381_357n],
  [call('Balances', 'force_unreserve', { who: to(bob), amount: 1n }), 145_056_000n, 1_818_086_904n],
  [batch('batch', []), 23_113_000n, 1_196_782_709n, 'Operational'],
  [
    batch(
      'batch',
      times(10, () => remark()),
    ),
    60_123_000n,
    1_539_668_879n,
  ],
  [batch('batch', [transfer, killNothing]), 195_375_000n, 1_786_395_179n],
  [batch('batch', [killNothing, killNothing]), 28_515_000n, 1_263_042_398n, 'Operational'],
  [batch('batch_all', [remark()]), 22_476_000n, 1_226_044_570n],
  [batch('batch_all', [transfer, killNothing]), 191_130_000n, 1_781_476_189n],
  [
    batch(
      'force_batch',
      times(10, () => remark()),
    ),
    56_106_000n,
    1_535_014_090n,
  ],
  [call('Utility', 'as_derivative', { index: 0, call: transfer }), 296_042_000n, 1_883_045_330n],
  [call('Utility', 'as_derivative', { index: 0, call: killNothing }), 129_182_000n, 1_359_692_549n, 'Operational'],
  [call('Proxy', 'proxy', { ...proxied, call: remark() }), 171_200_000n, 1_728_381_853n],
  [call('Proxy', 'proxy', { ...proxied, call: killNothing }), 170_200_000n, 1_727_223_080n, 'Operational'],
  [call('Proxy', 'proxy_announced', { delegate: to(bob), ...proxied, real: to(alice), call: remark() }), 444_074_000n, 2_374_580_742n],
  [call('Proxy', 'add_proxy', relation), 156_526_000n, 1_721_378_025n],
  [call('Proxy', 'remove_proxy', relation), 156_904_000n, 1_721_816_041n],
  [call('Proxy', 'remove_proxies'), 151_658_000n, 1_335_737_120n],
  [call('Proxy', 'anonymous', { proxy_type: 'Any', delay: 0, index: 0 }), 182_261_000n, 1_441_199_036n],
  [
    call('Proxy', 'kill_anonymous', { spawner: to(bob), proxy_type: 'Any', index: 0, height: 1, ext_index: 1 }),
    152_441_000n,
    1_716_644_440n,
  ],
  [call('Proxy', 'announce', announced), 315_746_000n, 2_175_877_784n],
  [call('Proxy', 'remove_announcement', announced), 281_762_000n, 2_136_498_059n],
  [call('Proxy', 'reject_announcement', { delegate: to(bob), call_hash: bytes(32) }), 281_746_000n, 2_136_479_518n],
  [call('Multisig', 'as_multi_threshold_1', { other_signatories: signatories(2), call: remark() }), 143_537_000n, 2_006_326_729n],
  [call('Multisig', 'as_multi_threshold_1', { other_signatories: signatories(1), call: remark(1000) }), 143_537_000n, 11_696_326_729n],
  [asMulti(0, 0), 420_883_007n, 1_817_707_657n],
  [asMulti(2, 0), 421_175_007n, 2_458_046_018n],
  [asMulti(1, 1000), 423_031_007n, 12_160_196_700n],
  [asMulti(99, 0), 435_337_007n, 33_524_456_555n],
  [approve(0), 438_239_007n, 2_107_819_313n],
  [approve(99), 454_178_007n, 33_816_288_988n],
  [cancel(1), 301_372_000n, 2_259_221_587n],
  [cancel(99), 312_936_000n, 33_642_621_633n],
  [call('Sudo', 'sudo', { call: transfer }), 166_860_000n, 1_713_352_780n],
  [call('Sudo', 'sudo', { call: killNothing }), 0n, 1_190_000_000n, 'Operational'],
  [call('Sudo', 'sudo_unchecked_weight', { call: remark(), weight: { ref_time: 12_345n } }), 12_345n, 1_270_014_304n],
  [call('Sudo', 'set_key', { new: to(bob) }), 0n, 1_490_000_000n],
  [call('Sudo', 'sudo_as', { who: to(bob), call: remark() }), 126_000_000n, 1_666_005_335n],
  [call('PhalaRegistry', 'register_gatekeeper', { gatekeeper: bytes(32) }), 100_010_000n, 1_595_888_838n],
  [call('PhalaStakePool', 'create'), 0n, 1_160_000_000n],
  [call('PhalaStakePool', 'contribute', { pid: 0n, amount: 0n }), 0n, 1_400_000_000n],
  [call('PhalaStakePool', 'reconcile_withdraw_queue', { pid: 0n, account: bytes(32) }), 195_000_000n, 1_785_960_639n],
  [call('PhalaStakePool', 'restart_mining', { pid: 0n, worker: bytes(32), stake: 0n }), 195_000_000n, 1_945_960_639n],
];

/** Weights of the other calls, where they are more than nothing. */
const SET: Readonly<Record<string, bigint>> = {
  'Timestamp.set': 158_080_000n,
  'PhalaMq.sync_offchain_message': 100_010_000n,
  'PhalaMq.push_message': 100_010_000n,
  'PhalaMq.force_push_pallet_message': 100_010_000n,
  'PhalaRegistry.force_set_benchmark_duration': 100_010_000n,
  'PhalaRegistry.force_register_worker': 100_010_000n,
  'PhalaRegistry.force_register_topic_pubkey': 100_010_000n,
  'PhalaRegistry.unregister_gatekeeper': 100_010_000n,
  'PhalaMining.force_heartbeat': 1n,
  'PhalaMining.force_start_mining': 1n,
  'PhalaMining.force_stop_mining': 1n,
  'PhalaMining.update_tokenomic': 1n,
};

const nameOf = ({ tag, value }: RuntimeCall): string => `${tag}.${value.tag}`;

describe('weights and fees are those of the real runtime 1180', () => {
  let chain: Chain;
  beforeAll(async () => {
    ({ chain } = await createScenario());
  });

  it.each(QUOTED.map(([quoted, weight, fee, callIs]) => [nameOf(quoted), quoted, weight, fee, callIs ?? 'Normal'] as const))(
    '%s',
    (_name, quoted, weight, fee, callIs) => {
      const signed = signExtrinsic(chain, devKey('//Alice'), quoted, { nonce: 0 });
      const input = concat(fromHex(signed), littleEndian(signed.length / 2 - 1, 4));
      const info = fromHex(chain.runtimeCall('TransactionPaymentApi_query_info', toHex(input)));
      expect(readLittleEndian(info.slice(0, 8))).toBe(weight);
      expect(types.of<string>('DispatchClass').dec(info.slice(8, 9))).toBe(callIs);
      expect(readLittleEndian(info.slice(9))).toBe(fee);
    },
  );

  it.each(Object.entries(SET))('%s', (name, weight) => {
    const [pallet, tag] = name.split('.') as [string, string];
    expect(callWeight(call(pallet, tag, {}))).toBe(weight);
    expect(callClass(call(pallet, tag, {}))).toBe(pallet === 'Timestamp' ? 'Mandatory' : 'Normal');
  });

  it('of all other calls are nothing', () => {
    const known = new Set([...QUOTED.map(([quoted]) => nameOf(quoted)), ...Object.keys(SET)]);
    const others = pallets
      .flatMap(({ name, calls }) => Object.keys(calls).map((tag) => call(name, tag, {})))
      .filter((other) => !known.has(nameOf(other)));
    expect(others.length).toBeGreaterThan(20);
    for (const other of others) expect([nameOf(other), callWeight(other)]).toEqual([nameOf(other), 0n]);
  });
});
