import type { ClaimPart } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { partOf } from './parts';

const SPLIT: ReadonlySet<ClaimPart> = new Set(['all', 'owner', 'staker']);
const WHOLE: ReadonlySet<ClaimPart> = new Set(['all']);

describe('partOf', () => {
  it('claims what is ticked', () => {
    expect(partOf({ owner: true, staker: true }, SPLIT)).toBe('all');
    expect(partOf({ owner: true, staker: false }, SPLIT)).toBe('owner');
    expect(partOf({ owner: false, staker: true }, SPLIT)).toBe('staker');
    expect(partOf({ owner: false, staker: false }, SPLIT)).toBeNull();
  });

  it('claims everything where the runtime knows no parts', () => {
    expect(partOf({ owner: false, staker: true }, WHOLE)).toBe('all');
    expect(partOf({ owner: false, staker: false }, WHOLE)).toBe('all');
  });
});
