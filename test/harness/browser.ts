import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Client } from './client.js';
import { endWithFile } from './loose-ends.js';
import type { TestApp } from './test-app.js';

/** A phone that is small even among phones: what fits here fits anywhere. */
export const PHONE = { width: 360, height: 640 };
/** An ordinary laptop. */
export const DESKTOP = { width: 1280, height: 800 };

/** The two colour schemes that a device can ask for. */
export const SCHEMES = ['light', 'dark'] as const;

/** How a page is looked at, and by whom. */
export interface Visit {
  /** Whose session the browser carries; nobody's when left out. */
  as?: Client;
  /** In CSS pixels. */
  size?: { width: number; height: number };
  scheme?: (typeof SCHEMES)[number];
}

// Playwright asks for the new headless mode, which wants a screen's worth of libraries; the last switch wins.
const SWITCHES = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the system's Chromium, else the one that ships in a package. Null, and a line that says so, where neither
 * runs: the suite is then to be skipped.
 */
export async function openBrowser(): Promise<Browser | null> {
  try {
    const { path, env } = onThisMachine() ?? outOfThePackage();
    const browser = await chromium.launch({
      executablePath: path,
      args: SWITCHES,
      env: { ...process.env, ...env },
    });
    endWithFile(() => browser.close());
    return browser;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const why = /error while loading shared libraries.*/.exec(words)?.[0] ?? words.split('\n')[0];
    process.stdout.write(`Not run: a suite of browser journeys, since no Chromium starts here (${why}).\n`);
    return null;
  }
}

interface Executable {
  path: string;
  env: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function onThisMachine(): Executable | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const path = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC].find(
    existsSync,
  );
  return path ? { path, env: {} } : null;
}

const PACKAGE = '@sparticuz/chromium';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

// Unpacked once into a folder of its own, which takes its place in one step, so that suites side by side never meet
// half a browser. The package unpacks the libraries it needs only where it is told that it runs at its home.
function outOfThePackage(): Executable {
  const folder = join(tmpdir(), `spokewell-chromium-${packageVersion()}-fonts`);
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(`${folder}-`);
    const unpack = `await (await import('${PACKAGE}')).default.executablePath()`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      stdio: 'pipe',
    });
    // The package's own file names folders of the machine it is made for.
    writeFileSync(join(fresh, 'fonts', 'fonts.conf'), FONTS(folder));
    // Another suite may have been first: its copy is as good.
    if (!existsSync(folder)) renameSync(fresh, folder);
    rmSync(fresh, { recursive: true, force: true });
  }
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

const FONTS = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

function packageVersion(): string {
  const described = join(ROOT, 'node_modules', PACKAGE, 'package.json');
  return (JSON.parse(readFileSync(described, 'utf8')) as { version: string }).version;
}

/**
 * The pages that a test opens. What the browser complains of on them fails the test at its end: errors in the
 * console, scripts that break, requests to our own server that fail.
 */
export class Tabs {
  private readonly contexts: BrowserContext[] = [];
  private readonly complaints: string[] = [];
  private readonly excused: RegExp[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly app: () => TestApp,
  ) {}

  /** Opens a page in a browser profile of its own. A second page of the same person shares the page's context. */
  async open(path: string, { as, size = DESKTOP, scheme = 'light' }: Visit = {}): Promise<Page> {
    const { url } = this.app();
    const context = await this.browser.newContext({
      viewport: size,
      isMobile: size === PHONE,
      hasTouch: size === PHONE,
      colorScheme: scheme,
      baseURL: url,
      locale: 'en-US',
      timezoneId: 'America/Denver',
    });
    this.contexts.push(context);
    // Where a test sets the product's clock, its browser goes by the same.
    if (this.app().clock.offset !== 0) await context.clock.install({ time: this.app().clock.now() });
    context.setDefaultTimeout(20_000);
    for (const cookie of as?.cookieHeader?.split('; ') ?? []) {
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
    }
    const page = await context.newPage();
    this.listen(page, url);
    await page.goto(path);
    return page;
  }

  /** Expects a complaint of this kind in this test: the journey is about something that is refused. */
  excuse(kind: RegExp): void {
    this.excused.push(kind);
  }

  /** What the pages complained of since this was last asked. */
  heard(): string[] {
    return this.complaints
      .splice(0)
      .filter((complaint) => !this.excused.some((kind) => kind.test(complaint)));
  }

  /** Closes what the test opened; throws when a page complained. For `afterEach`. */
  async close(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    const heard = this.heard();
    this.excused.length = 0;
    if (heard.length > 0) throw new Error(`The pages complained:\n${heard.join('\n')}`);
  }

  private listen(page: Page, url: string): void {
    const say = (what: string) => this.complaints.push(`${new URL(page.url()).pathname}: ${what}`);
    page.on('console', (message) => message.type() === 'error' && say(message.text()));
    page.on('pageerror', (error) => say(error.stack ?? error.message));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // A page that is left takes its unanswered requests with it; nothing failed.
      if (request.url().startsWith(url) && reason !== 'net::ERR_ABORTED') say(`${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && response.url().startsWith(url))
        say(`${response.url()} ${response.status()}`);
    });
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// The size of targets is asked for by name, since axe leaves it out by default.
const AXE_OPTIONS = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, rules: {} };

interface Finding {
  id: string;
  help: string;
  nodes: { target: string[]; html: string; any: { message: string }[] }[];
}

// A change of scheme or size takes some frames, and colours on their way are nobody's contrast. Components take the scheme
// over when they hear of it, a moment after the page does; the survey's page has none of them.
const SETTLED = `new Promise((resolve) => {
  const look = () => [undefined, matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light']
    .includes(document.documentElement.dataset.mantineColorScheme) ? resolve() : requestAnimationFrame(look);
  look();
})
  .then(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  .then(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)))
  .then(() => undefined)`;

/** All that axe knows, or only what another colour scheme can change: of one page, the elements stay the same. */
export type Looking = 'at everything' | 'at colours';

/** What axe finds wrong with the page as it stands, by WCAG 2.0 to 2.2, A and AA: a line per fault and element. */
export async function axeOn(page: Page, looking: Looking = 'at everything'): Promise<string[]> {
  const options = looking === 'at colours' ? { ...AXE_OPTIONS, ...COLOURS } : AXE_OPTIONS;
  // Evaluated by the debugger, which the page's policy against foreign scripts does not concern.
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(AXE);
  await page.evaluate(SETTLED);
  const found = await page.evaluate<Finding[]>(
    `axe.run(document, ${JSON.stringify(options)}).then((results) => results.violations)`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, any }) =>
        `${id}: ${any[0]?.message ?? help} ${target.join(' ')} ${html.slice(0, 120)}`,
    ),
  );
}
