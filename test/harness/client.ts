import supertest, { type Response } from 'supertest';

/** An error as a client sees it. */
export interface ClientError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; fields?: Record<string, string> };
}

/** An answer as a client sees it. */
export interface Answer<T> {
  data: T | null;
  errors?: ClientError[];
  status: number;
}

/** Speaks to the public API as a browser or program would. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    readonly url: string,
    private readonly bearer: string | null = null,
  ) {}

  /** Asks, and gives whatever comes back. */
  async ask<T = Record<string, never>>(query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await this.post('/graphql', { query, variables }, 'application/json');
    return { status: response.status, ...(response.body as { data: T | null; errors?: ClientError[] }) };
  }

  /** Asks, and expects no error. */
  async get<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask<T>(query, variables);
    if (errors?.length || data === null) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Asks, and expects to be refused: gives the code. */
  async refusal(query: string, variables: object = {}): Promise<string> {
    const { errors } = await this.ask(query, variables);
    const code = errors?.[0]?.extensions.code;
    if (!code) throw new Error('The API did not refuse');
    return code;
  }

  /** Posts to a route. */
  async post(path: string, body: object | string | Buffer, type: string): Promise<Response> {
    const response = await this.send(supertest(this.url).post(path).type(type)).send(body as never);
    this.remember(response);
    return response;
  }

  /** Fetches a route. */
  async fetch(path: string): Promise<Response> {
    const response = await this.send(supertest(this.url).get(path));
    this.remember(response);
    return response;
  }

  /** The cookies it carries, for a browser that takes its place. */
  get cookieHeader(): string | null {
    return this.cookies.size > 0 ? [...this.cookies].map((pair) => pair.join('=')).join('; ') : null;
  }

  /** The secret of its session; null while it has none. */
  get sessionSecret(): string | null {
    return this.cookies.get('spokewell') ?? this.cookies.get('__Host-spokewell') ?? null;
  }

  private send(request: supertest.Test): supertest.Test {
    if (this.bearer) request.set('authorization', `Bearer ${this.bearer}`);
    if (this.cookieHeader) request.set('cookie', this.cookieHeader);
    return request;
  }

  private remember(response: Response): void {
    const set = (response.headers['set-cookie'] as unknown as string[] | undefined) ?? [];
    for (const line of set) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
  }
}
