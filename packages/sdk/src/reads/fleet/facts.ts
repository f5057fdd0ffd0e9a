import { shapeError } from '../../chain/storage/errors.js';
import type { ItemName } from '../../chain/storage/items.js';
import { idOfKey, type StorageSchema } from '../../chain/storage/schema.js';
import type { MinerId, Pool, PoolId, RegisteredWorker, WorkerKey } from '../../model/types.js';
import { checkPool } from '../pools.js';
import { type FleetChanges, noChanges } from './store.js';

/** Decodes what was read into the values of a fleet. */
export class FleetFacts {
  readonly values: FleetChanges = noChanges();
  /** Miner of each bound worker, where that was read. */
  readonly bindings = new Map<WorkerKey, MinerId>();
  poolCount: bigint | null = null;

  constructor(private readonly schema: StorageSchema) {}

  put(key: string, raw: string | null): void {
    const name = this.schema.itemOf(key);
    if (name !== null) this.putItem(name, key, raw, idOfKey(key));
  }

  /** @param id the end of the key, for maps by an id of 32 bytes. @throws ChainError `chain.shape` */
  putItem(name: ItemName, key: string, raw: string | null, id: `0x${string}`): void {
    const { schema, values } = this;
    switch (name) {
      case 'pool': {
        const pool = schema.decode(name, raw);
        const pid = poolIdOfKey(key);
        values.pools.set(pool?.pid ?? pid, pool && checkPool(pool, pid));
        return;
      }
      case 'miner':
        values.miners.set(id as MinerId, schema.decode(name, raw));
        return;
      case 'stake':
        values.stakes.set(id as MinerId, schema.decode(name, raw));
        return;
      case 'worker': {
        const worker = schema.decode(name, raw);
        values.workers.set(id as WorkerKey, worker && withKey(worker, id as WorkerKey));
        return;
      }
      case 'workerBinding': {
        const miner = schema.decode(name, raw);
        if (miner) this.bindings.set(id as WorkerKey, miner);
        return;
      }
      case 'poolCount':
        this.poolCount = schema.decode(name, raw);
        return;
      case 'coolDownPeriod':
        values.coolDown = Number(schema.decode(name, raw));
        return;
      default:
        return;
    }
  }

  /** Pools that exist, in the order of their ids. */
  pools(): Pool[] {
    return [...this.values.pools.values()].filter((pool) => pool !== null).sort((a, b) => (a.pid < b.pid ? -1 : 1));
  }
}

/** The same record with the text of the key that there is already. @throws ChainError `chain.shape` for the record of another worker */
function withKey(record: RegisteredWorker, key: WorkerKey): RegisteredWorker {
  if (record.worker !== key) throw shapeError('PhalaRegistry.Workers', `holds the worker ${record.worker} in the place of ${key}`);
  (record as { worker: WorkerKey }).worker = key;
  return record;
}

/** The last eight bytes of a pool's key are its id, the lowest first. */
function poolIdOfKey(key: string): PoolId {
  const bytes = key.slice(-16).match(/../g) ?? [];
  return BigInt(`0x${bytes.reverse().join('')}`) as PoolId;
}
