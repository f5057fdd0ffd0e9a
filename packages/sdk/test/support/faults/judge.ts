import { isDeepStrictEqual } from 'node:util';
import type { Chain } from '@stakepool-kit/devnet';
import { expectedResult } from './expected.js';
import type { Sent } from './sent.js';
import type { Included } from './truth.js';

const show = (value: unknown): string => JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item));

interface Inclusion {
  readonly block: { readonly hash: string; readonly number: number };
  readonly index: number;
}

function compareInclusion({ block, index }: Inclusion, truth: Included): string[] {
  const told = [block.hash, block.number, index];
  const right = [truth.block, truth.number, truth.index];
  return isDeepStrictEqual(told, right) ? [] : [`it is said to be in ${show(told)} and is in ${show(right)}`];
}

function compareResult({ subject, status }: Sent, truth: Included): string[] {
  if (status.kind !== 'finalized') return [];
  const result = status.result as Readonly<Record<string, unknown>> & { readonly inclusion: Inclusion };
  const expected = expectedResult(subject.verb, subject.input, truth);
  const wrong = Object.entries(expected).filter(([name, value]) => !isDeepStrictEqual(result[name], value));
  return [
    ...(truth.ok ? [] : [`it is said to have succeeded and failed with ${truth.error}`]),
    ...wrong.map(([name, value]) => `its ${name} is ${show(result[name])} and not ${show(value)}`),
    ...compareInclusion(result.inclusion, truth),
  ];
}

/** What is wrong with the end of one submission, given the canonical chain. */
export function judgeEnd(sent: Sent, inChain: readonly Included[], chain: Chain): string[] {
  const { status, submission, subject } = sent;
  const mine = inChain.filter(({ bytes }) => bytes === submission.record?.extrinsic);
  const [truth] = mine;
  const absent = truth ? [`${status.kind}, and it is in block ${truth.number}`] : [];
  const present = truth ? [] : [`${status.kind}, and it is in no block`];
  const problems = mine.length > 1 ? [`it is in the chain ${mine.length} times`] : [];
  switch (status.kind) {
    case 'finalized':
      problems.push(...(truth ? compareResult(sent, truth) : present));
      if (truth && truth.number > chain.finalizedHead().header.number) problems.push('finalized, and its block is not');
      break;
    case 'failed': {
      const { failure } = status.failure;
      const told = `${failure.pallet}.${failure.name}`.toLowerCase();
      problems.push(...(truth ? compareInclusion(status.inclusion, truth) : present));
      if (truth && (truth.ok || truth.error !== told)) problems.push(`it failed with ${told}, and the chain says ${truth.error}`);
      break;
    }
    case 'finalityTimeout':
      problems.push(...present);
      break;
    case 'cancelled':
    case 'rejectedBySigner':
    case 'notSent':
      if (submission.record) problems.push(`${status.kind}, and it has a record`);
      break;
    case 'usurped':
    case 'invalid':
    case 'timedOut':
      problems.push(...absent);
      break;
    case 'dropped':
      if (status.validUntil !== submission.record?.validUntil) problems.push('dropped, with another last block');
      break;
    default:
      problems.push(`ended as ${status.kind}`);
  }
  if (status.kind === 'usurped') {
    const { record } = submission;
    const other = inChain.find(({ account, nonce }) => account === record?.account && nonce === record.nonce);
    if (!other) problems.push('usurped, and nobody used its nonce');
  }
  for (const [stage, settled] of Object.entries(sent.settled)) {
    if (settled.length !== 1) problems.push(`until(${stage}) settled ${settled.length} times`);
  }
  const shouldResolve = status.kind === 'finalized';
  if (sent.settled.finalized[0] !== (shouldResolve ? 'resolved' : 'rejected')) {
    problems.push(`until(finalized) ${sent.settled.finalized[0]} with ${status.kind}`);
  }
  if (sent.openListeners > 0) problems.push(`${sent.openListeners} listeners left at its signal`);
  return [...problems, ...sent.wrong].map((problem) => `${subject.label} of ${subject.verb}: ${problem}`);
}
