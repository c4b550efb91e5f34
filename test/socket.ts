import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import type { TestCompany, TestPerson } from './company.js';
import { eventually } from './eventually.js';

/** What one subscription has said so far. */
export interface Heard<Value> {
  values: Value[];
  errors: { code: string; message: string }[];
  /** Whether the server said that no more will come. */
  complete: boolean;
  /** Waits until so many values have come, and gives them. */
  until(count: number): Promise<Value[]>;
  stop(): void;
}

/** One person's socket, as the web app opens it. */
export class TestSocket {
  /** Why the socket was closed by the server, if it was. */
  closed: { code: number; reason: string } | null = null;
  private readonly client: Client;
  private opened = false;

  constructor(company: TestCompany, headers: Record<string, string>, connectionParams?: Record<string, unknown>) {
    class WithHeaders extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers: { origin: company.url, ...headers } });
      }
    }
    this.client = createClient({
      url: `${company.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WithHeaders,
      connectionParams,
      retryAttempts: 0,
      lazy: false,
      on: {
        connected: () => (this.opened = true),
        closed: (event) => {
          const { code, reason } = event as { code: number; reason: string };
          this.closed = { code, reason: String(reason) };
        },
      },
      onNonLazyError: () => undefined,
    });
  }

  /** Opens the socket of a signed-in person. */
  static async open(company: TestCompany, person: TestPerson): Promise<TestSocket> {
    const socket = new TestSocket(company, { cookie: person.cookie });
    await eventually(() => {
      if (!socket.opened) throw new Error(`the socket did not open: ${JSON.stringify(socket.closed)}`);
    });
    return socket;
  }

  /** Starts a subscription; `field` is the root field whose values are noted. */
  subscribe<Value>(query: string, field: string, variables: Record<string, unknown> = {}): Heard<Value> {
    const heard: Heard<Value> = {
      values: [],
      errors: [],
      complete: false,
      until: async (count) => {
        await eventually(() => {
          if (heard.values.length < count) throw new Error(`${field} said ${heard.values.length} of ${count}: ${JSON.stringify(heard.values)} ${JSON.stringify(heard.errors)}`);
        });
        return heard.values;
      },
      stop: () => undefined,
    };
    const note = (errors: readonly { message: string; extensions?: Record<string, unknown> }[]) =>
      errors.forEach((error) => heard.errors.push({ code: String(error.extensions?.['code']), message: error.message }));
    heard.stop = this.client.subscribe<Record<string, Value>>({ query, variables }, {
      next: ({ data, errors }) => {
        if (errors) note(errors);
        if (data) heard.values.push(data[field]!);
      },
      error: (errors) => Array.isArray(errors) && note(errors),
      complete: () => (heard.complete = true),
    });
    return heard;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}
