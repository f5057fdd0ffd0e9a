import { afterEach, describe, expect, it } from 'vitest';
import { focusReason } from './focus-reason';

function form(reasons: string): HTMLElement {
  document.body.innerHTML = `<form>
    <input type="checkbox" id="box"><input id="amount"><input id="target">
    <div id="reasons" tabindex="-1">${reasons}</div>
  </form>`;
  return document.getElementById('reasons') as HTMLElement;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('focusReason', () => {
  it('goes to the field that says why itself, before the list', () => {
    focusReason(form('Pool 3 is full.'), 'target');
    expect(document.activeElement?.id).toBe('target');
  });

  it('goes to the list when no field says why', () => {
    focusReason(form('Pool 3 is full.'), undefined);
    expect(document.activeElement?.id).toBe('reasons');
  });

  it('goes to the list when the field is gone', () => {
    focusReason(form('Pool 3 is full.'), 'gone');
    expect(document.activeElement?.id).toBe('reasons');
  });

  it('goes to the first field to fill in while there is nothing to read', () => {
    focusReason(form(' '), undefined);
    expect(document.activeElement?.id).toBe('amount');
  });
});
