import { Injectable } from '@nestjs/common';
import type { OptionalMail } from './kinds.js';
import type { MailWords } from './wording.js';

/** Supplied by the feature that knows people: which of them want a kind of mail. */
export type WantsMailPort = (
  personIds: readonly string[],
  kind: OptionalMail,
) => Promise<ReadonlySet<string>>;
/** Supplied by the feature that knows people: switches a kind off for the holder of a link from their mail. */
export type SwitchOffPort = (personId: string, kind: OptionalMail) => Promise<void>;
/** Supplied by the feature that knows people: the language of a person, as a BCP 47 tag; null for nobody. */
export type LanguageOfPort = (personId: string) => Promise<string | null>;
/** Supplied by the feature that owns hubs: the hub's own words for a mail, by language. */
export type HubWordsPort = (hubId: string, template: string) => Promise<ReadonlyMap<string, MailWords>>;

/** Where features plug in what mail needs to know; the boot fails while one is missing. */
@Injectable()
export class MailPorts {
  wants: WantsMailPort | null = null;
  switchOff: SwitchOffPort | null = null;
  languageOf: LanguageOfPort | null = null;
  hubWords: HubWordsPort | null = null;

  /** What is not plugged in, in words. */
  faults(): string[] {
    return (['wants', 'switchOff', 'languageOf', 'hubWords'] as const)
      .filter((port) => this[port] === null)
      .map((port) => `No feature supplies the port "${port}" of mail`);
  }
}
