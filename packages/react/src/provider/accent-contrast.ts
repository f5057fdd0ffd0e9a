/** sRGB, each 0 … 1. */
type Rgb = readonly [red: number, green: number, blue: number];

/** What WCAG asks of text. */
const LEAST = 4.5;

const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const RGB = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*(?:[,/]\s*1(?:\.0*)?\s*)?\)$/i;

/** A colour as `#rrggbb`, `#rgb` or `rgb(…)`; `null` for any other notation. */
export function parseColor(text: string): Rgb | null {
  const trimmed = text.trim();
  if (HEX.test(trimmed)) {
    const digits = trimmed.slice(1);
    const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16) / 255);
    return [red, green, blue];
  }
  const parts = RGB.exec(trimmed)?.slice(1, 4).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => part / 255);
  return [red, green, blue];
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const luminance = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio after WCAG 2: 1 … 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

type Oklab = readonly [lightness: number, a: number, b: number];

function toOklab(color: Rgb): Oklab {
  const [r, g, b] = color.map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Linear light, of which some may lie outside of 0 … 1: colours no screen shows. */
function fromOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const TOLERANCE = 1e-4;
const onScreen = (light: Rgb): boolean => light.every((value) => value >= -TOLERANCE && value <= 1 + TOLERANCE);

/** The colour of a hue at a lightness, as strong as a screen can show it. */
function atLightness(lightness: number, a: number, b: number): Rgb {
  const strength =
    [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1].find((part) => onScreen(fromOklab([lightness, a * part, b * part]))) ?? 0;
  const light = fromOklab([lightness, a * strength, b * strength]);
  const [red = 0, green = 0, blue = 0] = light.map((value) => gamma(Math.min(1, Math.max(0, value))));
  return [red, green, blue];
}

export const toHex = (color: Rgb): string =>
  `#${color
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

interface ContrastFinding {
  /** Measured, such as 2.1. */
  readonly ratio: number;
  /** The same hue with the nearest lightness (OKLab, in steps of one per cent) that passes, as hex; `null` when none does. */
  readonly nearest: string | null;
  /** That lightness in per cent. */
  readonly lightness: number | null;
}

/** `null` when `color` is readable on (or under) `other`. */
export function lacksContrast(color: Rgb, other: Rgb): ContrastFinding | null {
  const ratio = contrast(color, other);
  if (ratio >= LEAST) return null;
  const [own, a, b] = toOklab(color);
  const steps = Array.from({ length: 101 }, (_, percent) => percent).sort((x, y) => Math.abs(x / 100 - own) - Math.abs(y / 100 - own));
  for (const percent of steps) {
    const nearest = toHex(atLightness(percent / 100, a, b));
    const parsed = parseColor(nearest);
    if (parsed && contrast(parsed, other) >= LEAST) return { ratio, nearest, lightness: percent };
  }
  return { ratio, nearest: null, lightness: null };
}

/** The pairs a host's accent decides: what changes, what it has to stand against. */
const PAIRS = [
  ['--spk-accent', '--spk-on-accent'],
  ['--spk-accent-text', '--spk-surface'],
] as const;

/** A colour in any notation of CSS: what the parser does not know, the browser paints. */
function colorOf(text: string, document: Document): Rgb | null {
  const known = parseColor(text);
  if (known || !text.trim()) return known;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = text.trim();
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255];
}

const reported = new Set<string>();

/** Warns, once per pair of colours, of an accent on `root` that is hard to read. For development. */
export function reportAccent(root: Element, warn: (message: string) => void = console.warn): void {
  const style = getComputedStyle(root);
  for (const [token, against] of PAIRS) {
    const [value, other] = [style.getPropertyValue(token).trim(), style.getPropertyValue(against).trim()];
    const [color, ground] = [colorOf(value, root.ownerDocument), colorOf(other, root.ownerDocument)];
    const key = `${token} ${value} ${other}`;
    if (!color || !ground || reported.has(key)) continue;
    const finding = lacksContrast(color, ground);
    if (!finding) continue;
    reported.add(key);
    const fix = finding.nearest
      ? `The nearest lightness that passes is ${finding.lightness} %: ${token}: ${finding.nearest}.`
      : `No lightness of this hue passes: choose another ${against}.`;
    warn(
      `StakePool Kit: ${token} (${value}) against ${against} (${other}) has a contrast of ${finding.ratio.toFixed(2)}:1, ` +
        `so its text is hard to read; ${LEAST}:1 is needed. ${fix}`,
    );
  }
}
