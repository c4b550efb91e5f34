import { runCli } from '../../apps/cli/run-cli.js';
import type { TestCompany } from '../company.js';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export interface ScimAnswer {
  status: number;
  body: any;
  headers: Headers;
}

/** An identity provider with a token of its own. */
export class ScimClient {
  private constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  /** @param name of the integration; its token is made on the command line */
  static async for(company: TestCompany, name = 'Entra ID'): Promise<ScimClient> {
    const write = process.stdout.write.bind(process.stdout);
    let out = '';
    process.stdout.write = ((chunk: unknown) => ((out += String(chunk)), true)) as typeof process.stdout.write;
    try {
      await runCli(['token', 'create', '--scim', '--name', name], { DATABASE_URL: company.database.ownerUrl });
    } finally {
      process.stdout.write = write;
    }
    return new ScimClient(`${company.url}/scim/v2`, out.trim());
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<ScimAnswer> {
    const response = await fetch(this.base + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers };
  }

  get = (path: string, headers?: Record<string, string>): Promise<ScimAnswer> => this.send('GET', path, undefined, headers);
  post = (path: string, body: unknown, headers?: Record<string, string>): Promise<ScimAnswer> => this.send('POST', path, named(path, body), headers);
  put = (path: string, body: unknown, headers?: Record<string, string>): Promise<ScimAnswer> => this.send('PUT', path, named(path, body), headers);
  delete = (path: string, headers?: Record<string, string>): Promise<ScimAnswer> => this.send('DELETE', path, undefined, headers);
  patch = (path: string, operations: unknown, headers?: Record<string, string>): Promise<ScimAnswer> => this.send('PATCH', path, { schemas: [PATCH], Operations: operations }, headers);
  find = (filter: string, rest = '', type = 'Users'): Promise<ScimAnswer> => this.get(`/${type}?filter=${encodeURIComponent(filter)}${rest}`);

  /** Makes a user and expects it to be made. */
  async user(user: Record<string, unknown>): Promise<any> {
    const { status, body } = await this.post('/Users', user);
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  }
}

/** A resource with its schema, which every client sends, unless it has its own. */
export function named(path: string, body: unknown): unknown {
  const schema = /^\/Users($|[/?](?!\.search))/.test(path) ? USER : /^\/Groups($|[/?](?!\.search))/.test(path) ? GROUP : null;
  return schema && typeof body === 'object' && body !== null ? { schemas: [schema], ...body } : body;
}
