import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

// English stands in the code, beside each id. Any other language is a file `locales/<tag>.json` of id → message:
// put there, it is offered; nothing else has to change.
const catalogs = import.meta.glob<Record<string, string>>('../locales/*.json', { import: 'default' });

// A message is parsed once, not at every drawing of the component that shows it.
const parsed = new Map<string, ReturnType<typeof compileMessage>>();

function compileOnce(message: string): ReturnType<typeof compileMessage> {
  const known = parsed.get(message);
  if (known !== undefined) return known;
  const compiled = compileMessage(message);
  parsed.set(message, compiled);
  return compiled;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/** The languages there are, as BCP 47 tags; English first. */
export function languages(): string[] {
  const tags = Object.keys(catalogs).map((path) => path.replace(/^.*\/|\.json$/g, ''));
  return ['en', ...tags.filter((tag) => tag !== 'en')];
}

/** Speaks the first of the wanted languages that there is a catalog for, else English. */
export async function speak(wanted: readonly string[]): Promise<void> {
  const tag = wanted.flatMap((w) => [w, w.split('-')[0] ?? w]).find((w) => languages().includes(w)) ?? 'en';
  const load = catalogs[`../locales/${tag}.json`];
  i18n.setMessagesCompiler(compileOnce);
  // The reader's own region decides how dates and numbers are written in that language.
  const region = wanted.find((w) => w.split('-')[0] === tag) ?? tag;
  i18n.loadAndActivate({ locale: tag, locales: [region, tag], messages: load ? await load() : {} });
  document.documentElement.lang = tag;
  document.documentElement.dir = RIGHT_TO_LEFT.has(tag) ? 'rtl' : 'ltr';
}

export { i18n };
