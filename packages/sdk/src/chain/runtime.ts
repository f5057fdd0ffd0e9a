import { blake2b } from '@noble/hashes/blake2.js';
import type { BlockHash } from '../model/types.js';
import { checkChanges, checkHash, isObject, malformed } from './answers.js';
import { ChainError, messageOf } from './errors.js';
import { KNOWN_RUNTIMES } from './known/index.js';
import { RuntimeMetadata } from './metadata/runtime-metadata.js';
import {
  type ChainIdentity,
  checkVersion,
  networkConstants,
  type RuntimeVersion,
  readIdentity,
  readVersion,
  runtimeKey,
} from './network.js';
import { onAbort } from './on-abort.js';
import { profileOf, type RuntimeProfile, sameProfile } from './profile.js';
import type { Rpc } from './rpc.js';
import { storagePrefix, toDigits } from './scale/bytes.js';
import type { ItemName } from './storage/items.js';
import { fingerprint, layoutOf, READ_ITEMS } from './storage/layout.js';
import { StorageSchema } from './storage/schema.js';
import type { NetworkInfo } from './types.js';

/** Where it is kept between visits which prepared runtimes agreed with their chain: `localStorage`, or anything like it. */
export interface VerifiedRuntimes {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

interface VersionAt {
  readonly version: RuntimeVersion;
  /** A block whose metadata is this version's own. */
  readonly at: BlockHash | undefined;
  /** LastRuntimeUpgrade there. */
  readonly upgrade: string | null;
}

/** One version of the chain's runtime, as far as it is known. */
interface Epoch {
  readonly version: RuntimeVersion;
  readonly profile: RuntimeProfile;
  readonly schema: StorageSchema;
  /** False while prepared decoders are used that nobody has compared with the chain's metadata. */
  readonly verified: boolean;
}

/** What is wrong with a runtime, and not with asking for it. */
const DEFINITE: readonly string[] = ['chain.unsupported', 'chain.generation', 'chain.shape'];
const LAST_UPGRADE = storagePrefix('System', 'LastRuntimeUpgrade');
const ALL_ITEMS: readonly ItemName[] = [...READ_ITEMS, 'events'];
const digest = (text: string): string => toDigits(blake2b(new TextEncoder().encode(text), { dkLen: 8 }));

async function readRaw(rpc: Rpc, params: readonly string[]): Promise<string | null> {
  const raw = await rpc.send<unknown>('state_getStorage', params);
  if (raw !== null && typeof raw !== 'string') throw malformed('state_getStorage', raw);
  return raw;
}

/** Metadata comes from a node: what is wrong in it becomes an error with a code. */
function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ChainError) throw cause;
    throw new ChainError({
      code: 'chain.unsupported',
      what: 'The node describes its runtime in a way the SDK cannot read.',
      why: messageOf(cause),
      fix: 'Connect to a chain with StakePools: Khala or Rhala of 2021 to 2022, a private network of that kind, or the dev chain.',
      cause,
    });
  }
}

/**
 * The runtime of the connected chain. It is known at once when its shape is among the prepared ones, else when its
 * metadata has come; it follows upgrades.
 */
export class Runtime {
  private readonly listeners = new Set<() => void>();
  private readonly metadatas = new Map<string, Promise<RuntimeMetadata>>();
  private readonly epochs = new Map<string, Promise<Epoch>>();
  private reconsidering: Promise<void> = Promise.resolve();
  private verifying: Promise<void> | null = null;
  private current!: Epoch;
  private info!: NetworkInfo;
  private failure: unknown = null;
  /** Transactions need it again and again; for reads it is looked at once. */
  private keepsMetadata = false;

  private constructor(
    private readonly rpc: Rpc,
    private readonly identity: ChainIdentity,
    private readonly memory: VerifiedRuntimes | null,
  ) {}

  /** @throws ChainError `chain.unsupported`, `chain.generation` or `chain.shape` when the chain is none the SDK speaks */
  static async open(rpc: Rpc, memory: VerifiedRuntimes | null = null): Promise<Runtime> {
    const [identity, version, upgrade] = await Promise.all([readIdentity(rpc), readVersion(rpc), readRaw(rpc, [LAST_UPGRADE])]);
    const runtime = new Runtime(rpc, identity, memory);
    runtime.adopt(await runtime.epoch(version));
    runtime.current.schema.upgrade = upgrade;
    if (upgrade !== null && runtime.upgradeOf(upgrade) !== version.specVersion) await runtime.takeOver();
    return runtime;
  }

  /** The runtime the newest block was made with; returns whether it is another one than before. */
  private async takeOver(): Promise<boolean> {
    const { version, at, upgrade } = await this.versionAt();
    const isOther = runtimeKey(version) !== runtimeKey(this.current.version);
    if (isOther) this.adopt(await this.epoch(version, at));
    this.current.schema.upgrade = upgrade;
    return isOther;
  }

  private upgradeOf(raw: string): number {
    return Number(this.current.schema.decode('lastUpgrade', raw)?.specVersion);
  }

  get network(): NetworkInfo {
    return this.info;
  }

  /** @throws what is wrong with the runtime the chain was upgraded to, when the SDK does not speak it */
  get schema(): StorageSchema {
    if (this.failure) throw this.failure;
    return this.current.schema;
  }

  /** Calls back when storage has to be read otherwise from now on; returns the function that ends it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The whole metadata, which knows calls, events and errors too. */
  async metadata(): Promise<RuntimeMetadata> {
    const { version } = this.current;
    this.keepsMetadata = true;
    const metadata = await this.metadataOf(version);
    await this.verify();
    return metadata;
  }

  /** Compares prepared decoders with the chain's metadata, once; other ones take their place when they differ. */
  verify(): Promise<void> {
    if (this.current.verified && this.current.schema.has('events')) return Promise.resolve();
    this.verifying ??= this.compare().finally(() => {
      this.verifying = null;
    });
    return this.verifying;
  }

  /** The same, but only when nobody ever did it for this chain and version, and without telling of a failure. */
  verifyInBackground(): void {
    if (!this.current.verified) this.verify().catch(() => undefined);
  }

  private async compare(): Promise<void> {
    const { version, profile } = this.current;
    const epoch = this.described(version, await this.metadataOf(version));
    if (!this.keepsMetadata) this.metadatas.delete(runtimeKey(version));
    const same = sameProfile(profile, epoch.profile);
    this.epochs.set(runtimeKey(version), Promise.resolve(epoch));
    if (runtimeKey(this.current.version) !== runtimeKey(version)) return;
    epoch.schema.upgrade = this.current.schema.upgrade;
    if (same) {
      this.current = epoch;
      this.remember(epoch);
      return;
    }
    this.adopt(epoch);
    this.tell();
  }

  /** Watches the chain for upgrades until `closed`. */
  follow(closed: AbortSignal): void {
    const start = async (type: string, methods: readonly [string, string], params: readonly unknown[], next: (news: unknown) => void) => {
      const stop = await this.rpc.subscribe<unknown>(type, methods, params, (news) => {
        try {
          next(news);
        } catch {
          // What the node tells makes no sense: it is asked instead.
          void this.reconsider();
        }
      });
      if (closed.aborted) stop();
      else onAbort(closed, stop);
    };
    const versions = ['state_subscribeRuntimeVersion', 'state_unsubscribeRuntimeVersion'] as const;
    start('state_runtimeVersion', versions, [], (news) => {
      if (runtimeKey(checkVersion(versions[0], news)) !== runtimeKey(this.current.version)) void this.reconsider();
    }).catch(() => undefined);
    const { schema } = this.current;
    if (!schema.has('lastUpgrade')) return;
    const storage = ['state_subscribeStorage', 'state_unsubscribeStorage'] as const;
    const key = schema.key('lastUpgrade', []);
    start('state_storage', storage, [[key]], (news) => {
      const upgrade = schema.decode('lastUpgrade', checkChanges(storage[0], news)[0]?.[1] ?? null);
      if (upgrade !== null && Number(upgrade.specVersion) !== this.current.version.specVersion) void this.reconsider();
    }).catch(() => undefined);
  }

  /** Asks which runtime the newest block was made with, and takes it over when it is another one. */
  reconsider(): Promise<void> {
    this.reconsidering = this.reconsidering.then(async () => {
      try {
        const isOther = await this.takeOver();
        if (!isOther && this.failure === null) return;
        this.failure = null;
      } catch (error) {
        if (!(error instanceof ChainError) || !DEFINITE.includes(error.code)) return;
        this.failure = error;
      }
      this.tell();
    });
    return this.reconsidering;
  }

  /** How storage lies at a block. */
  async schemaAt(hash: BlockHash): Promise<StorageSchema> {
    const { version, at } = await this.versionAt(hash);
    if (runtimeKey(version) === runtimeKey(this.current.version)) return this.schema;
    return (await this.epoch(version, at)).schema;
  }

  /** The metadata a block was made with, for its calls, events and errors. */
  async metadataAt(hash: BlockHash): Promise<RuntimeMetadata> {
    const { version, at } = await this.versionAt(hash);
    return runtimeKey(version) === runtimeKey(this.current.version) ? this.metadata() : this.metadataOf(version, at);
  }

  /** The runtime, and a block whose metadata is its own. An upgrade counts from the block on that has migrated its storage, one after the block that brought the code. */
  private async versionAt(hash?: BlockHash): Promise<VersionAt> {
    const { schema } = this.current;
    const at = hash === undefined ? [] : [hash];
    const [version, raw] = await Promise.all([
      readVersion(this.rpc, at),
      schema.has('lastUpgrade') ? readRaw(this.rpc, [schema.key('lastUpgrade', []), ...at]) : null,
    ]);
    const upgrade = raw === null ? null : schema.decode('lastUpgrade', raw);
    if (upgrade === null || Number(upgrade.specVersion) === version.specVersion) return { version, at: hash, upgrade: raw };
    const header = await this.rpc.send<unknown>('chain_getHeader', at);
    const parent = checkHash('chain_getHeader', isObject(header) ? header.parentHash : header);
    return { version: await readVersion(this.rpc, [parent]), at: parent, upgrade: raw };
  }

  private metadataOf(version: RuntimeVersion, at?: BlockHash): Promise<RuntimeMetadata> {
    const key = runtimeKey(version);
    const known = this.metadatas.get(key) ?? this.readMetadata(at);
    this.metadatas.set(key, known);
    known.catch(() => this.metadatas.delete(key));
    return known;
  }

  private async readMetadata(at?: BlockHash): Promise<RuntimeMetadata> {
    const hex = await this.rpc.send<string>('state_getMetadata', at === undefined ? [] : [at]);
    return understood(() => RuntimeMetadata.fromHex(hex));
  }

  private epoch(version: RuntimeVersion, at?: BlockHash): Promise<Epoch> {
    const key = runtimeKey(version);
    const known = this.epochs.get(key) ?? this.createEpoch(version, at);
    this.epochs.set(key, known);
    known.catch(() => this.epochs.delete(key));
    return known;
  }

  private async createEpoch(version: RuntimeVersion, at?: BlockHash): Promise<Epoch> {
    const profile = KNOWN_RUNTIMES[runtimeKey(version)];
    if (!profile) return this.described(version, await this.metadataOf(version, at));
    const verified = this.remembered(version) === digest(fingerprint(profile.layout));
    return { version, profile, schema: new StorageSchema(profile.layout, !verified), verified };
  }

  private described(version: RuntimeVersion, metadata: RuntimeMetadata): Epoch {
    return understood(() => {
      const schema = new StorageSchema(layoutOf(metadata, ALL_ITEMS));
      return { version, profile: profileOf(metadata), schema, verified: true };
    });
  }

  private memoryKey(version: RuntimeVersion): string {
    return `stakepool-kit/runtime/${this.identity.genesisHash}/${runtimeKey(version)}`;
  }

  private remembered(version: RuntimeVersion): string | null {
    try {
      return this.memory?.getItem(this.memoryKey(version)) ?? null;
    } catch {
      return null;
    }
  }

  private remember({ version, profile }: Epoch): void {
    try {
      this.memory?.setItem(this.memoryKey(version), digest(fingerprint(profile.layout)));
    } catch {
      // A full or forbidden memory only means that it is compared again next time.
    }
  }

  private adopt(epoch: Epoch): void {
    const { genesisHash, chainName, properties } = this.identity;
    const { specName, specVersion, transactionVersion } = epoch.version;
    this.current = epoch;
    this.info = {
      chainName,
      genesisHash,
      specName,
      specVersion,
      transactionVersion,
      constants: networkConstants(epoch.profile.constants, properties),
      capabilities: epoch.profile.capabilities,
    };
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
