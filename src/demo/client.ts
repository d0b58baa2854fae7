/** What the API answers when it refuses. */
export class ApiRefusal extends Error {}

interface KeptMail {
  to: { address: string };
  text: string;
}

/** A client of the public API, as a browser is one: it knows an address and keeps a cookie. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  /** Asks the API, and gives the data of an answer without errors. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const response = await this.send('/graphql', JSON.stringify({ query, variables }), 'application/json');
    const { data, errors } = (await response.json()) as { data: T | null; errors?: { message: string }[] };
    if (errors?.length || !data) throw new ApiRefusal(errors?.map((e) => e.message).join(' ') ?? 'No answer');
    return data;
  }

  /** Sends a file to a route, and gives its answer. */
  async upload<T>(path: string, file: Buffer): Promise<T> {
    const response = await this.send(path, file, 'text/csv');
    const answer = (await response.json()) as T & { error?: { message: string } };
    if (!response.ok) throw new ApiRefusal(answer.error?.message ?? `Status ${response.status}`);
    return answer;
  }

  /** Opens a page, as a person's browser does. */
  async open(path: string): Promise<string> {
    const response = await fetch(this.url + path, { headers: this.headers() });
    if (!response.ok) throw new ApiRefusal(`The page ${path} answered ${response.status}`);
    return response.text();
  }

  /** Signs in by the link that is mailed to an address. */
  async signIn(address: string): Promise<void> {
    const token = await this.askForLink(address);
    await this.ask(`mutation ($token: String!) { finishSignIn(token: $token) { __typename } }`, { token });
  }

  /** Asks for a sign-in link, waits for the mail, and gives the secret of the link. */
  async askForLink(address: string): Promise<string> {
    const before = await this.linksTo(address, '/sign-in/finish');
    await this.ask(`mutation ($email: String!) { requestSignInLink(email: $email) { message } }`, {
      email: address,
    });
    return until('a sign-in link', async () => {
      const links = await this.linksTo(address, '/sign-in/finish');
      return links.find((link) => !before.includes(link));
    });
  }

  /** The secrets of all links to a path that were mailed to an address. */
  async linksTo(address: string, path: string): Promise<string[]> {
    return (await this.mailTo(address)).flatMap((mail) => secretsIn(mail, path));
  }

  private async mailTo(address: string): Promise<KeptMail[]> {
    const mails = JSON.parse(await this.open('/mailbox/messages.json')) as KeptMail[];
    return mails.filter((mail) => mail.to.address === address);
  }

  /** Every link to a path in the mailbox, by the address it was mailed to. */
  async mailedLinks(path: string): Promise<Map<string, string>> {
    const mails = JSON.parse(await this.open('/mailbox/messages.json')) as KeptMail[];
    return new Map(
      mails.flatMap((mail) => secretsIn(mail, path).map((secret) => [mail.to.address, secret] as const)),
    );
  }

  private async send(path: string, body: string | Buffer, type: string): Promise<Response> {
    const headers = { ...this.headers(), 'content-type': type };
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return response;
  }

  private headers(): Record<string, string> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    return cookie ? { cookie } : {};
  }
}

function secretsIn(mail: KeptMail, path: string): string[] {
  return [...mail.text.matchAll(new RegExp(`${path}[^\\s#]*#([\\w-]+)`, 'g'))].map(
    (match) => match[1] as string,
  );
}

/** Waits until something is there; jobs in the background take their moment. */
export async function until<T>(what: string, look: () => Promise<T | null | undefined>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited a minute in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
