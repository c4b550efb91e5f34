/** What a page answered: the last response of a chain of redirects. */
export interface Visit {
  status: number;
  url: string;
  html: string;
  headers: Headers;
}

interface Cookie {
  value: string;
  attributes: string[];
}

/**
 * A browser without a screen: keeps cookies by host (not by port, as browsers do), follows redirects, and holds
 * SameSite=Lax cookies back from cross-site POSTs. A site is a host here.
 */
export class Browser {
  private readonly jars = new Map<string, Map<string, Cookie>>();

  /** @param always headers it sends with everything, such as its languages */
  constructor(private readonly always: Record<string, string> = {}) {}

  /** Opens an address, as typed or as a link clicked on another page. */
  open(url: string, options: { from?: string; headers?: Record<string, string> } = {}): Promise<Visit> {
    return this.go('GET', url, undefined, options.from ?? null, options.headers);
  }

  /** Submits a form of a page. */
  submit(page: { url: string }, action: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Visit> {
    return this.go('POST', new URL(action, page.url).href, new URLSearchParams(fields).toString(), page.url, headers);
  }

  /** The cookies it would send to a host, as one header. */
  cookiesFor(host: string): string {
    return [...(this.jars.get(host) ?? [])].map(([name, cookie]) => `${name}=${cookie.value}`).join('; ');
  }

  /** A cookie's value and attributes as they were set, or null. */
  cookie(host: string, name: string): Cookie | null {
    return this.jars.get(host)?.get(name) ?? null;
  }

  plant(host: string, name: string, value: string): void {
    this.jarOf(host).set(name, { value, attributes: ['samesite=lax'] });
  }

  private async go(method: string, url: string, body: string | undefined, from: string | null, headers: Record<string, string> = {}): Promise<Visit> {
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await fetch(url, { method, body, redirect: 'manual', headers: this.headersFor(method, url, body, from, { ...this.always, ...headers }) });
      this.keep(new URL(url).hostname, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) return { status: response.status, url, html: await response.text(), headers: response.headers };
      await response.arrayBuffer();
      url = new URL(location, url).href;
      if (response.status === 303 || method === 'GET') [method, body] = ['GET', undefined];
    }
    throw new Error(`Too many redirects, the last to ${url}`);
  }

  private headersFor(method: string, url: string, body: string | undefined, from: string | null, headers: Record<string, string>): Record<string, string> {
    const host = new URL(url).hostname;
    const crossSite = from !== null && new URL(from).hostname !== host;
    const sent = [...(this.jars.get(host) ?? [])].filter(([, cookie]) => !crossSite || method === 'GET' || cookie.attributes.includes('samesite=none'));
    return {
      'user-agent': 'Test browser',
      ...(sent.length > 0 ? { cookie: sent.map(([name, cookie]) => `${name}=${cookie.value}`).join('; ') } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: from ? new URL(from).origin : 'null' }),
      'sec-fetch-site': from === null ? 'none' : crossSite ? 'cross-site' : new URL(from).origin === new URL(url).origin ? 'same-origin' : 'same-site',
      ...headers,
    };
  }

  private keep(host: string, setCookies: string[]): void {
    for (const line of setCookies) {
      const [pair, ...attributes] = line.split(';').map((part) => part.trim());
      const [name, value] = [pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1)];
      const lowered = attributes.map((attribute) => attribute.toLowerCase());
      if (lowered.some((attribute) => attribute === 'max-age=0' || /^expires=thu, 01 jan 1970/.test(attribute))) this.jarOf(host).delete(name);
      else this.jarOf(host).set(name, { value, attributes: lowered });
    }
  }

  private jarOf(host: string): Map<string, Cookie> {
    const jar = this.jars.get(host) ?? new Map<string, Cookie>();
    this.jars.set(host, jar);
    return jar;
  }
}

/** The hidden fields of a page's forms by name, entities resolved. */
export function hiddenFields(html: string): Record<string, string> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [unescape(name!), unescape(value!)]));
}

/** Where a page's POST form goes. */
export function formAction(html: string): string {
  return unescape(/<form method="post" action="([^"]*)"/.exec(html)?.[1] ?? '');
}

function unescape(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
