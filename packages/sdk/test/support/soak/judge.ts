import { type Chain, createProvider } from '@stakepool-kit/devnet';
import { expect } from 'vitest';
import { type BlockHash, createReadsClient, deltaOf, type Fleet, type ReadsClient, type Snapshot } from '../../../src/index.js';
import { expectSame } from './difference.js';
import type { Question } from './questions.js';

type Provider = Extract<Parameters<typeof createReadsClient>[0], { readonly provider: unknown }>['provider'];

/** Knows what is right: a client that nothing disturbs, asked for each block by itself. */
export class Judge {
  private readonly answers = new Map<string, Promise<Snapshot<unknown>>>();
  /** Blocks whose state was written from outside after they were told of, which no node does: what was shown of them counts for nothing. */
  private readonly edited = new Set<string>();

  private constructor(
    private readonly chain: Chain,
    private readonly client: ReadsClient,
  ) {}

  static async of(chain: Chain): Promise<Judge> {
    return new Judge(chain, await createReadsClient({ provider: createProvider(chain) as unknown as Provider }));
  }

  close(): Promise<void> {
    return this.client.disconnect();
  }

  /** To be called before the head's state is written. */
  willEditHead(): void {
    const { hash } = this.chain.head();
    this.edited.add(hash);
    for (const key of [...this.answers.keys()]) if (key.startsWith(hash)) this.answers.delete(key);
  }

  at(hash: BlockHash, question: Question): Promise<Snapshot<unknown>> {
    const key = `${hash} ${question.name}`;
    const known = this.answers.get(key) ?? question.get(this.client.reads, hash);
    this.answers.set(key, known);
    return known;
  }

  head(question: Question): Promise<Snapshot<unknown>> {
    return this.at(this.chain.head().hash as BlockHash, question);
  }

  async fleet(): Promise<Fleet> {
    return (await this.client.reads.fleet().get({ at: this.chain.head().hash })).value;
  }

  async unassigned(operator: string) {
    return (await this.client.reads.unassignedWorkers(operator).get({ at: this.chain.head().hash })).value;
  }

  /** @throws when a snapshot is not what its block has */
  async check(question: Question, snapshot: Snapshot<unknown>): Promise<void> {
    if (this.edited.has(snapshot.asOf.hash)) return;
    const right = await this.at(snapshot.asOf.hash, question);
    expectSame(`${question.name} at #${right.asOf.number}`, snapshot, right);
  }

  /** @throws when a watch went back to a block that the one before was built on */
  checkOrder(before: Snapshot<unknown>, after: Snapshot<unknown>): void {
    for (let block = this.chain.blockByHash(before.asOf.hash); block && block.header.number > after.asOf.number; ) {
      const { parentHash } = block.header;
      expect(parentHash, `a watch went back from ${before.asOf.number} to ${after.asOf.number}`).not.toBe(after.asOf.hash);
      block = this.chain.blockByHash(parentHash);
    }
  }
}

interface Row {
  readonly pid: bigint;
  readonly miner?: string;
}
const idOf = ({ pid, miner }: Row): string => miner ?? String(pid);

/** @throws when what a list says it changed does not lead from the list before to it */
export function checkDelta(before: readonly Row[], after: readonly Row[]): void {
  const delta = deltaOf(after);
  if (delta === null || delta.since !== before) return;
  const rows = new Map(before.map((row) => [idOf(row), row]));
  for (const row of delta.removed) expect(rows.delete(idOf(row)), `${idOf(row)} was removed and not there`).toBe(true);
  for (const row of delta.set) rows.set(idOf(row), row);
  expect(rows.size, 'rows after a delta').toBe(after.length);
  for (const row of after) expect(rows.get(idOf(row)) === row, `${idOf(row)} is not what the delta says`).toBe(true);
}
