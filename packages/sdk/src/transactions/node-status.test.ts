import { describe, expect, it } from 'vitest';
import { readNodeStatus, refusalCode } from './node-status.js';

describe('readNodeStatus', () => {
  it.each([
    ['ready', { kind: 'ready' }],
    ['future', { kind: 'future' }],
    ['dropped', { kind: 'dropped' }],
    ['invalid', { kind: 'invalid', reason: 'It became invalid.' }],
    [{ broadcast: ['peer'] }, { kind: 'broadcast' }],
    [{ ready: null }, { kind: 'ready' }],
    [{ InBlock: '0x01' }, { kind: 'inBlock', block: '0x01' }],
    [{ inBlock: '0x01' }, { kind: 'inBlock', block: '0x01' }],
    [{ retracted: '0x01' }, { kind: 'retracted', block: '0x01' }],
    [{ finalityTimeout: '0x01' }, { kind: 'finalityTimeout', block: '0x01' }],
    [{ finalized: '0x01' }, { kind: 'finalized', block: '0x01' }],
    [{ usurped: '0x02' }, { kind: 'usurped', by: '0x02' }],
    [{ invalid: { payment: null } }, { kind: 'invalid', reason: '{"payment":null}' }],
    [{ somethingNew: 1 }, { kind: 'invalid', reason: 'The node reports {"somethingNew":1}.' }],
  ])('reads %j', (raw, status) => {
    expect(readNodeStatus(raw)).toEqual(status);
  });
});

describe('refusalCode', () => {
  it.each([
    ['1010: Invalid Transaction: Inability to pay some fees (e.g. account balance too low)', 'transaction.payment'],
    ['{"invalid":{"payment":null}}', 'transaction.payment'],
    ['1010: Invalid Transaction: Transaction is outdated', 'transaction.stale'],
    ['1014: Priority is too low', 'transaction.invalid'],
  ])('tells %s apart', (reason, code) => {
    expect(refusalCode(reason)).toBe(code);
  });
});
