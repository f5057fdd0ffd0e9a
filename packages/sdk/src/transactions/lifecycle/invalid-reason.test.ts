import { describe, expect, it } from 'vitest';
import { reasonInWords, reasonOfValidity } from './invalid-reason.js';

describe('the reason in the words of a node', () => {
  it.each([
    ['1010: Invalid Transaction: Inability to pay some fees (e.g. account balance too low)', 'payment'],
    ['{"invalid":{"payment":null}}', 'payment'],
    ['1010: Invalid Transaction: Transaction is outdated', 'stale'],
    ['1010: Invalid Transaction: Transaction will be valid in the future', 'future'],
    ['1010: Invalid Transaction: Transaction has a bad signature', 'badProof'],
    ['1010: Invalid Transaction: Transaction has an ancient birth block', 'mortality'],
    ['1010: Invalid Transaction: Transaction would exhaust the resources of current block', 'exhaustsResources'],
    ['1012: Transaction is temporarily banned', 'banned'],
    ['1013: Transaction Already Imported: 0x12', 'alreadyImported'],
    ['1014: Priority is too low: (5 vs 5)', 'priorityTooLow'],
    ["1016: Immediately Dropped: The transaction couldn't enter the pool because of the limit", 'poolFull'],
    ['1002: Verification Error: Runtime error: Execution failed: Codec error: bad Permill', 'undecodable'],
    ['subscriptions limit reached', 'other'],
    ['Something else', 'other'],
  ])('%s', (words, reason) => {
    expect(reasonInWords(words)).toBe(reason);
  });
});

describe('the reason the runtime gives', () => {
  it.each([
    ['0x00', null],
    ['0x010001', 'payment'],
    ['0x010002', 'future'],
    ['0x010003', 'stale'],
    ['0x010004', 'badProof'],
    ['0x010005', 'mortality'],
    ['0x010006', 'exhaustsResources'],
    ['0x01000701', 'other'],
    ['0x0101', 'other'],
    ['0x', 'other'],
  ])('%s', (answer, reason) => {
    expect(reasonOfValidity(answer)).toBe(reason);
  });
});
