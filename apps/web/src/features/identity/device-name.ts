const BROWSERS: [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Headless)?(Chrome|CriOS)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
];
const SYSTEMS: [name: string, sign: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

/**
 * What a User-Agent says of the device, as far as one recognises it: enough to tell one's own devices apart.
 * Browsers name each other in it (RFC 9110 section 10.1.5), so the most particular sign is looked for first.
 */
export function deviceOf(userAgent: string | null | undefined): { browser: string | null; system: string | null; phone: boolean } {
  const first = (signs: [string, RegExp][]) => signs.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS), phone: /\b(iPhone|Android|Mobile)\b/.test(userAgent ?? '') };
}
