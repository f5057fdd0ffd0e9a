import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contrast, lacksContrast, parseColor, reportAccent, toHex } from './accent-contrast';

const channel = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const color = fc.tuple(channel, channel, channel);
const WHITE = [1, 1, 1] as const;

describe('parseColor', () => {
  it('reads hex and rgb', () => {
    expect(parseColor('#fff')).toEqual([1, 1, 1]);
    expect(parseColor(' #FF0000 ')).toEqual([1, 0, 0]);
    expect(parseColor('rgb(0, 255, 0)')).toEqual([0, 1, 0]);
    expect(parseColor('rgb(0 0 255 / 1)')).toEqual([0, 0, 1]);
    for (const other of ['oklch(0.5 0.1 258)', 'rgb(300, 0, 0)', 'red', '', '#12', 'rgba(0, 0, 0, .5)'])
      expect(parseColor(other)).toBeNull();
  });

  it('reads what toHex writes', () => {
    fc.assert(
      fc.property(color, (rgb) => {
        expect(parseColor(toHex(rgb))).toEqual(rgb);
      }),
    );
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast([0, 0, 0], WHITE)).toBeCloseTo(21, 5);
    expect(contrast(parseColor('#777777') ?? WHITE, WHITE)).toBeCloseTo(4.478, 3);
    expect(contrast(parseColor('#155cbb') ?? WHITE, WHITE)).toBeCloseTo(6.4, 1);
  });
});

describe('lacksContrast', () => {
  it('finds nothing where the ratio is enough, and else a colour that has it', () => {
    fc.assert(
      fc.property(color, color, (accent, ground) => {
        const finding = lacksContrast(accent, ground);
        expect(finding === null).toBe(contrast(accent, ground) >= 4.5);
        if (finding === null) return;
        const nearest = finding.nearest ? parseColor(finding.nearest) : null;
        if (nearest) expect(contrast(nearest, ground)).toBeGreaterThanOrEqual(4.5);
        else expect(Math.max(contrast([0, 0, 0], ground), contrast(WHITE, ground))).toBeLessThan(4.5);
      }),
    );
  });

  it('stays near: a light blue under white gets darker, not another colour', () => {
    const finding = lacksContrast(parseColor('#5aa0ff') ?? WHITE, WHITE);
    const [red, , blue] = parseColor(finding?.nearest ?? '') ?? WHITE;
    expect(finding?.ratio).toBeCloseTo(2.65, 1);
    expect(blue).toBeGreaterThan(red);
  });
});

describe('reportAccent', () => {
  afterEach(() => document.body.replaceChildren());

  const rootWith = (tokens: string): Element => {
    document.body.innerHTML = `<div style="${tokens}"></div>`;
    return document.body.firstElementChild ?? document.body;
  };

  it('tells each pair of colours once, with both values and the nearest that passes', () => {
    const warn = vi.fn();
    const root = rootWith('--spk-accent: #ffd000; --spk-on-accent: #ffffff');
    reportAccent(root, warn);
    reportAccent(root, warn);
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toMatch(/--spk-accent \(#ffd000\).*--spk-on-accent \(#ffffff\).*1\.\d\d:1.*lightness.*#[0-9a-f]{6}/);
  });

  it('says nothing of a readable accent, nor without styles', () => {
    const warn = vi.fn();
    reportAccent(rootWith('--spk-accent: #155cbb; --spk-on-accent: #fff; --spk-accent-text: #0c56b5; --spk-surface: #fff'), warn);
    reportAccent(rootWith(''), warn);
    expect(warn).not.toHaveBeenCalled();
  });
});
