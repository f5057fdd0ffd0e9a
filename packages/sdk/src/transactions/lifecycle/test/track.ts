import type { AccountId } from '../../../model/types.js';
import type { Found } from '../chain-view.js';
import type { Included } from '../read-inclusion.js';
import type { SignedTransaction } from '../record.js';
import type { TransactionStatusKind } from '../status.js';
import { Progress } from '../submission.js';
import { Tracker } from '../tracker.js';
import type { ScriptedNode } from './scripted-node.js';

export const EXTRINSIC = '0x0400aa';
export const signed: SignedTransaction = {
  extrinsic: EXTRINSIC,
  callData: '0x00aa',
  txHash: `0x${'77'.repeat(32)}`,
  account: `0x${'a1'.repeat(32)}` as AccountId,
  nonce: 4,
  birth: 0,
  validUntil: 6,
};

/** Follows `EXTRINSIC` at a scripted node; its result is the hash of its block. */
export function start(node: ScriptedNode, change: Partial<SignedTransaction> = {}, mayResend = true) {
  const progress = new Progress<string>();
  const path: TransactionStatusKind[] = [];
  if (!mayResend) progress.status = { kind: 'searching', txHash: signed.txHash };
  else progress.set({ kind: 'awaitingSignature' });
  progress.subscribe(({ kind }) => path.push(kind));
  const read = async ({ hash }: Found): Promise<Included<string>> => {
    node.mustHaveState(hash);
    return { ok: true, result: hash };
  };
  const tracker = new Tracker(node.context, { ...signed, ...change }, progress, read, mayResend);
  let sent = 0;
  const done = tracker.run(() => sent++);
  /** Lets the newest block have it and be final. */
  const land = async () => {
    node.build([EXTRINSIC]);
    node.finalize();
    await done;
  };
  return { progress, path, done, land, tracker, sent: () => sent };
}
