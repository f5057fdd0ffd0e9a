import { describe, expect, it } from 'vitest';
import { FakeNode } from '../../test/fake-node.js';
import { runtimesPresent, whenAbsent } from '../../test/runtimes.js';
import { minerAccount } from '../model/miner.js';
import type { PoolId, WorkerKey } from '../model/types.js';
import { createFleetRead, createRead } from './read.js';
import { readWorker } from './workers.js';

const OWNER = 'aa'.repeat(32);
const key = (n: number): WorkerKey => `0x${n.toString(16).padStart(64, '0')}` as WorkerKey;
const le = (value: bigint, bytes: number): string => {
  let text = '';
  for (let i = 0n; i < BigInt(bytes); i++) text += ((value >> (8n * i)) & 255n).toString(16).padStart(2, '0');
  return text;
};
const u128 = (value: bigint) => le(value, 16);
const [PID, OTHER] = [0n as PoolId, 1n as PoolId];

/** SCALE bytes as the runtime writes them, without a codec in between. */
const pool = (pid: PoolId, releasing: bigint, workers: readonly WorkerKey[]): string =>
  `0x${le(pid, 8)}${OWNER}00${u128(0n)}00${u128(0n).repeat(4)}${u128(releasing)}${le(BigInt(workers.length) * 4n, 1)}${workers.map((worker) => worker.slice(2)).join('')}00`;
const miner = (state: number, coolDownStart: number): string =>
  `0x${le(BigInt(state), 1)}${u128(1n)}${u128(2n)}${le(0n, 8)}${le(50n, 4)}${le(50n, 4)}${le(0n, 24)}${le(BigInt(coolDownStart), 8)}${u128(7n)}`;

describe.skipIf(!runtimesPresent)(`workers of a pool (${runtimesPresent ? 'fake node with real metadata' : whenAbsent})`, () => {
  /** Worker 1 cools down in the pool; worker 2 was removed from it, worker 3 too and is in another pool since. */
  const setup = (preimages: readonly number[]) => {
    const node = new FakeNode();
    const { schema } = node;
    const cooling = [1, 2, 3].flatMap((n) => [
      [schema.key('miner', [minerAccount(PID, key(n))]), miner(4, 1_650_000_000)],
      [schema.key('stake', [minerAccount(PID, key(n))]), `0x${u128(BigInt(n) * 5000n)}`],
      [schema.key('worker', [key(n)]), `0x${key(n).slice(2)}${'00'.repeat(32)}${le(1n, 4)}${le(0n, 8)}008000${'00'}`],
    ]);
    const known = preimages.map((n) => [schema.key('preimage', [minerAccount(PID, key(n))]), `0x${le(PID, 8)}${key(n).slice(2)}`]);
    node.block({
      ...Object.fromEntries([...cooling, ...known]),
      [schema.key('poolCount', [])]: `0x${le(2n, 8)}`,
      [schema.key('pool', [PID])]: pool(PID, 30_000n, [key(1)]),
      [schema.key('pool', [OTHER])]: pool(OTHER, 0n, [key(3)]),
      [schema.key('assignment', [key(1)])]: `0x${le(PID, 8)}`,
      [schema.key('assignment', [key(3)])]: `0x${le(OTHER, 8)}`,
      [schema.key('miner', [minerAccount(OTHER, key(3))])]: miner(0, 0),
      [schema.key('coolDownPeriod', [])]: `0x${le(12n, 8)}`,
    });
    return node;
  };
  const found = async (node: FakeNode) =>
    (await createFleetRead(node.context, { pids: [PID], workers: true }, ({ workers }) => workers).get()).value.map(
      ({ worker, state, inPool, stake, reclaimable }) => [worker, state, inPool, stake, reclaimable],
    );

  it.each([
    ['by the preimages', [1, 2, 3]],
    ['by derivation where a runtime has no preimages', []],
    ['by both where it has some', [1, 2]],
  ])('finds removed workers whose stake releases %s', async (_, preimages) => {
    expect(await found(setup(preimages))).toEqual([
      [key(1), 'CoolingDown', true, 5000n, true],
      [key(2), 'Releasing', false, 10_000n, true],
      [key(3), 'Releasing', false, 15_000n, true],
    ]);
  });

  it('searches no map when the listed workers explain all that releases', async () => {
    const node = setup([1, 2, 3]);
    node.block({ [node.schema.key('pool', [PID])]: pool(PID, 30_000n, [key(1), key(2), key(3)]) });
    node.requests.length = 0;
    expect((await found(node)).every(([, state]) => state === 'CoolingDown')).toBe(true);
    expect(node.requests).not.toContain('state_getKeysPaged');
  });

  it('shows a worker in its pool and in those it was removed from', async () => {
    const { value } = await createRead(setup([]).context, readWorker(key(3))).get();
    expect(value.current).toMatchObject({ pid: OTHER, state: 'Ready', inPool: true });
    expect(value.releasing).toMatchObject([{ pid: PID, state: 'Releasing', stake: 15_000n, reclaimableAt: 1_650_000_012 }]);
  });
});
