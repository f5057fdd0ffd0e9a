import { sessionAt } from '../../chain/context.js';
import type { AccountId, Planck } from '../../model/types.js';
import type { TransactionContext } from '../context.js';
import {
  type CallOutcome,
  declaredWeights,
  decodeExtrinsicCall,
  failuresOf,
  type LocatedFailure,
  locateFailures,
  readOutcome,
} from '../outcome/index.js';
import { EventReader, readOwnEvents } from '../own-events.js';
import type { Inclusion, OwnEvent } from '../types.js';
import type { Found } from './chain-view.js';
import type { SignedTransaction } from './record.js';

/** What the events of a transaction that succeeded in every part amount to; `account` is whose call it was. */
export type Outcome<R> = (events: EventReader, inclusion: Inclusion, account: AccountId, call: CallOutcome) => R;

export type Included<R> =
  | { readonly ok: true; readonly result: R }
  | { readonly ok: false; readonly failure: LocatedFailure; readonly inclusion: Inclusion; readonly call: CallOutcome };

/** What became of a transaction in a block. A refusal of whatever it carries makes it failed. */
export async function readInclusion<R>(
  context: TransactionContext,
  { extrinsic, txHash, account }: SignedTransaction,
  { hash, number, index }: Found,
  outcome: (events: EventReader, inclusion: Inclusion, call: CallOutcome) => R,
): Promise<Included<R>> {
  const { rpc, runtime } = context;
  const [metadata, session] = await Promise.all([runtime.metadataAt(hash), sessionAt(context, hash)]);
  const [events, block] = await Promise.all([readOwnEvents(session, index), session.asOf()]);
  const inclusion: Inclusion = { txHash, block, index, fee: feeOf(events, account) };
  const read = readOutcome(decodeExtrinsicCall(extrinsic, metadata), events, metadata);
  if (failuresOf(read).length === 0) return { ok: true, result: outcome(new EventReader(events), inclusion, read) };
  const parent = await rpc.send<string>('chain_getBlockHash', [number - 1]);
  const located = await locateFailures(read, events, metadata, declaredWeights(rpc, parent));
  const [failure] = failuresOf(located);
  return { ok: false, failure: failure as LocatedFailure, inclusion, call: located };
}

function feeOf(events: readonly OwnEvent[], account: string): Planck | null {
  const isMine = ([who]: readonly unknown[]) => who === account;
  const paid = new EventReader(events).find('TransactionPayment', 'TransactionFeePaid', isMine)?.[1];
  const withdrawn = events.find(({ pallet, name, fields }) => pallet === 'Balances' && name === 'Withdraw' && isMine(fields))?.fields[1];
  const fee = paid ?? withdrawn;
  return typeof fee === 'bigint' ? fee : null;
}
