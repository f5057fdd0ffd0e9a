import type { RuntimeCall } from '../../src/engine/context.js';
import type { Chain, Hex } from '../../src/engine/types.js';
import { types } from '../../src/pallets/runtime-types.js';
import { Account } from '../../src/pallets/system/account.js';
import { fromHex, littleEndian, toHex } from '../../src/scale/hex.js';
import type { Tagged } from '../../src/scale/interface.js';
import { signExtrinsic } from '../../src/testing/sign.js';
import { type ChangeFact, changesBetween, type EventFact, type EventRecord, errorName, eventFact, recordsAt, snapshot } from './facts.js';
import { readFixture } from './fixture.js';
import { fromJson, type Json, keyOf, toJson } from './names.js';

export interface TxInput {
  readonly by: string;
  /** `Pallet.call` */
  readonly call: string;
  readonly args?: Json;
  readonly tip?: string;
  /** Blocks the signature holds; immortal without. */
  readonly era?: number;
  /** Off the account's next nonce. */
  readonly nonce?: number;
  /** A flipped bit in the signature, or one made for another block's hash. */
  readonly broken?: 'signature' | 'hash';
}
export type StepInput =
  /** One block; a single transaction goes through the pool, several are given to the block as they are. */
  | { readonly txs: readonly TxInput[] }
  /** Moves the head's clock to `travel` (unix milliseconds), then builds. */
  | { readonly travel: number }
  | { readonly blocks: number }
  | { readonly write: readonly (readonly [Hex, Hex | null])[] };

export interface TxFacts {
  /** `ok`, the dispatch error, `refused` by the pool, or `left out` of the block. */
  readonly result: string;
  readonly fee?: string;
  readonly weight?: string;
  readonly class?: string;
  /** Without those every transaction has for its fee and its end. */
  readonly events?: readonly EventFact[];
}
export interface StepFacts {
  readonly txs?: readonly TxFacts[];
  /** Events outside transactions. */
  readonly events: readonly EventFact[];
  readonly storage: readonly ChangeFact[];
}
export interface Step {
  readonly name?: string;
  readonly do: StepInput;
  readonly got: StepFacts;
}

export const readSteps = (name: string): Step[] => readFixture<Step>(name);

export function callOf(call: string, args?: Json): RuntimeCall {
  const [pallet, name] = call.split('.') as [string, string];
  return { tag: pallet, value: { tag: name, value: args === undefined ? undefined : fromJson(args) } };
}

const callCodec = types.of<RuntimeCall>('RuntimeCall');
/** A recorded call as fixtures write it. */
export function callFacts(hex: Hex): { call: string; args?: Json } {
  const { tag, value } = callCodec.dec(fromHex(hex));
  return { call: `${tag}.${value.tag}`, ...(value.value !== undefined && { args: toJson(value.value) }) };
}

const OTHER_HASH: Hex = `0x${'11'.repeat(32)}`;
const SIGNATURE_BYTE = 1 + 33 + 1 + 5;

function mortalEra(period: number, number: number): Hex {
  const phase = Math.floor((number % period) / Math.max(period >> 12, 1));
  return toHex(littleEndian((phase << 4) | (Math.log2(period) - 1), 2));
}

function sign(chain: Chain, { by, call, args, tip, era, broken }: TxInput, nonce: number): Hex {
  const { hash, header } = chain.head();
  const mortal = era && { era: mortalEra(era, header.number), birth: broken === 'hash' ? OTHER_HASH : hash };
  const signed = signExtrinsic(chain, keyOf(by), callOf(call, args), { nonce, tip: BigInt(tip ?? 0), ...mortal });
  if (broken !== 'signature') return signed;
  const raw = fromHex(signed);
  const lengthPrefix = [1, 2, 4][(raw[0] as number) & 3] as number;
  raw[lengthPrefix + SIGNATURE_BYTE] = (raw[lengthPrefix + SIGNATURE_BYTE] as number) ^ 1;
  return toHex(raw);
}

const nonceCodec = types.of<{ nonce: number }>('AccountInfo');
/** Of the head's state; what waits in the pool does not count. */
function nonceAt(chain: Chain, account: Hex): number {
  const raw = chain.stateAt(chain.head().hash).get(Account.keyOf(account));
  return raw === null ? 0 : nonceCodec.dec(fromHex(raw)).nonce;
}

function signAll(chain: Chain, txs: readonly TxInput[]): Hex[] {
  const next = new Map<string, number>();
  return txs.map((tx) => {
    const nonce = next.get(tx.by) ?? nonceAt(chain, keyOf(tx.by).publicKey);
    if (!tx.nonce && !tx.broken) next.set(tx.by, nonce + 1);
    return sign(chain, tx, Math.max(0, nonce + (tx.nonce ?? 0)));
  });
}

function perform(chain: Chain, step: StepInput): { sent: Hex[]; refused: boolean } {
  if ('write' in step) chain.setStorage(step.write);
  else if ('blocks' in step) chain.build({ count: step.blocks });
  else if ('travel' in step) {
    chain.timeTravel(step.travel);
    chain.build({ transactions: [] });
  } else {
    const sent = signAll(chain, step.txs);
    if (sent.length > 1) chain.build({ transactions: sent });
    else {
      try {
        chain.submit(sent[0] as Hex);
      } catch {
        return { sent, refused: true };
      }
      chain.build({ transactions: sent });
    }
    return { sent, refused: false };
  }
  return { sent: [], refused: false };
}

const END = new Set(['System.ExtrinsicSuccess', 'System.ExtrinsicFailed', 'TransactionPayment.TransactionFeePaid']);

/** What one transaction did, from its events in their order. */
export function txFacts(own: readonly EventRecord['event'][]): TxFacts {
  const named = own.map((event) => ({
    name: `${event.tag}.${event.value.tag}`,
    event,
    data: event.value.value as Record<string, unknown>,
  }));
  const end = named.at(-1);
  const paid = named.find(({ name }) => name === 'TransactionPayment.TransactionFeePaid');
  if (!end || !paid) return { result: 'left out' };
  const info = end.data.dispatch_info as { weight: { ref_time: bigint }; class: string };
  const fee = paid.data.actual_fee as bigint;
  const ends = named.indexOf(paid);
  const feeTail = fee > 0n && named[ends - 1]?.name === 'Treasury.Deposit' && named[ends - 2]?.name === 'Balances.Deposit' ? 2 : 0;
  const events = named
    .slice(0, ends - feeTail)
    .concat(named.slice(ends))
    .filter(({ name }) => !END.has(name));
  return {
    result: end.name === 'System.ExtrinsicSuccess' ? 'ok' : errorName(end.data.dispatch_error as Tagged),
    fee: String(fee),
    weight: String(info.weight.ref_time),
    class: info.class,
    events: events.map(({ event }) => eventFact(event)),
  };
}

/** Plays a step and tells what came of it. */
export function play(chain: Chain, step: StepInput): StepFacts {
  const before = snapshot(chain.stateAt(chain.head().hash));
  const first = chain.head().header.number + 1;
  const { sent, refused } = perform(chain, step);
  const events: EventFact[] = [];
  let txs: TxFacts[] | undefined = 'txs' in step ? sent.map(() => ({ result: refused ? 'refused' : 'left out' })) : undefined;
  for (let number = first; number <= chain.head().header.number; number++) {
    const hash = chain.hashByNumber(number) as Hex;
    const { extrinsics } = chain.blockByHash(hash) as { extrinsics: readonly Hex[] };
    const records = recordsAt(chain.stateAt(hash));
    const ofExtrinsic = (index: number) =>
      records.filter(({ phase }) => phase.tag === 'ApplyExtrinsic' && phase.value === index).map(({ event }) => event);
    txs = txs?.map((facts, i) => {
      const at = extrinsics.indexOf(sent[i] as Hex);
      return at < 0 ? facts : txFacts(ofExtrinsic(at));
    });
    events.push(...records.filter(({ phase }) => phase.tag !== 'ApplyExtrinsic').map(({ event }) => eventFact(event)));
  }
  return { ...(txs && { txs }), events, storage: changesBetween(before, snapshot(chain.stateAt(chain.head().hash))) };
}
