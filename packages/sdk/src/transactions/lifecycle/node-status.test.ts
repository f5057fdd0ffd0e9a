import { describe, expect, it } from 'vitest';
import { readNodeStatus } from './node-status.js';

const HASH = `0x${'ab'.repeat(32)}`;

describe('readNodeStatus', () => {
  it.each([
    ['ready', { kind: 'ready' }],
    ['future', { kind: 'future' }],
    ['dropped', { kind: 'dropped' }],
    ['invalid', { kind: 'invalid', reason: 'It became invalid.' }],
    [{ broadcast: ['peer'] }, { kind: 'broadcast' }],
    [{ ready: null }, { kind: 'ready' }],
    [{ InBlock: HASH }, { kind: 'inBlock', block: HASH }],
    [{ inBlock: HASH }, { kind: 'inBlock', block: HASH }],
    [{ retracted: HASH }, { kind: 'retracted', block: HASH }],
    [{ finalityTimeout: HASH }, { kind: 'finalityTimeout', block: HASH }],
    [{ finalized: HASH }, { kind: 'finalized', block: HASH }],
    [{ usurped: HASH }, { kind: 'usurped', by: HASH }],
    [{ invalid: { payment: null } }, { kind: 'invalid', reason: '{"payment":null}' }],
    [{ somethingNew: 1 }, { kind: 'unrecognized' }],
    [null, { kind: 'unrecognized' }],
    [{ inBlock: '0x01' }, { kind: 'unrecognized' }],
    [{ finalized: null }, { kind: 'unrecognized' }],
    [{ usurped: { toString: null } }, { kind: 'unrecognized' }],
  ])('reads %j', (raw, status) => {
    expect(readNodeStatus(raw)).toEqual(status);
  });
});
