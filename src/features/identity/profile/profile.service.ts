import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ProfileChanged, ProfileOfferDismissed } from '../identity.events.js';
import type { ProfileInput } from '../identity.inputs.js';
import { isZone } from '../identity.rules.js';
import { Person } from '../person.entity.js';
import { Profile } from './profile.entity.js';
import type { LanguagesInput, PlaceInput, WorkInput } from './profile.inputs.js';
import { languageTag, placeFaults, tidied, US } from './profile.rules.js';

/** What people tell of themselves, a section at a time. Nobody else changes any of it. */
@Injectable()
export class ProfileService {
  constructor(private readonly work: Work) {}

  /** Changes the viewer's own name, pronouns, zone, language or profession; what is not given stays. */
  async change(viewer: Viewer, input: ProfileInput): Promise<void> {
    const personId = viewer.personId as string;
    if (input.zone && !isZone(input.zone))
      throw Refusal.invalid('This time zone is not known.', { zone: 'is not an IANA time zone' });
    const change = {
      ...(input.name ? { name: input.name.replace(/\s+/g, ' ').trim() } : {}),
      ...(input.zone ? { zone: input.zone } : {}),
      ...(input.language ? { language: input.language, languageChosen: true } : {}),
      ...(input.profession ? { profession: input.profession } : {}),
    };
    const pronouns = typeof input.pronouns === 'string' ? { pronouns: input.pronouns || null } : {};
    const fields = Object.keys({ ...change, ...pronouns }).filter((field) => field !== 'languageChosen');
    if (fields.length === 0) return;
    await this.work.run(viewer.actor, async (tx) => {
      if (Object.keys(change).length > 0) await tx.of(Person).update({ id: personId }, change);
      if ('pronouns' in pronouns) await this.put(tx, personId, pronouns);
      await tx.record(ProfileChanged, personId, {}, { fields });
    });
  }

  /** Puts the viewer's profession, credentials, organization and site. */
  async setWork(viewer: Viewer, input: WorkInput): Promise<void> {
    const { profession = null, organization, site } = input;
    const credentials = tidied(input.credentials ?? []);
    if (credentials.some((credential) => credential.includes(',')))
      throw Refusal.invalid('Please give each credential by itself.', {
        credentials: 'have a comma in one of them',
      });
    const parts = { credentials, organization: organization || null, site: site || null };
    const personId = viewer.personId as string;
    await this.work.run(viewer.actor, async (tx) => {
      await tx.of(Person).update({ id: personId }, { profession });
      await this.put(tx, personId, parts);
      await tx.record(ProfileChanged, personId, {}, { fields: ['profession', ...Object.keys(parts)] });
    });
  }

  /**
   * Puts where the viewer works. Outside the United States there is no NPI: an earlier one is taken away with the move.
   *
   * @throws Refusal INVALID_INPUT naming what the country does not have
   */
  async setPlace(viewer: Viewer, input: PlaceInput): Promise<void> {
    const faults = placeFaults(input);
    const [first] = Object.entries(faults);
    if (first) throw Refusal.invalid(`${first[0]} ${first[1]}.`, faults);
    const { country, region, county, postalCode, rurality } = input;
    const parts = {
      country: country || null,
      region: region || null,
      county: county || null,
      postalCode: postalCode || null,
      rurality: rurality || null,
    };
    const personId = viewer.personId as string;
    await this.work.run(viewer.actor, async (tx) => {
      await this.put(tx, personId, country === US ? parts : { ...parts, npi: null });
      await tx.record(ProfileChanged, personId, {}, { fields: Object.keys(parts) });
    });
  }

  /**
   * Puts the languages the viewer speaks and what they need to take part.
   *
   * @throws Refusal INVALID_INPUT for what is no language
   */
  async setLanguages(viewer: Viewer, input: LanguagesInput): Promise<void> {
    const tags = tidied(input.languages ?? []).map(languageTag);
    const languages = [...new Set(tags.filter((tag): tag is string => tag !== null))];
    if (tags.includes(null))
      throw Refusal.invalid('One of these is not a language.', {
        languages: 'are written as short codes, such as es',
      });
    const personId = viewer.personId as string;
    await this.work.run(viewer.actor, async (tx) => {
      await this.put(tx, personId, { languages, accessNeeds: input.accessNeeds || null });
      await tx.record(ProfileChanged, personId, {}, { fields: ['languages', 'accessNeeds'] });
    });
  }

  /** Puts the offer to finish the profile away, for good. */
  async dismissOffer(viewer: Viewer): Promise<void> {
    const personId = viewer.personId as string;
    await this.work.unrecorded('what was put away is not put away again', viewer.actor, async (tx) => {
      const known = await tx.of(Profile).findOneBy({ personId });
      if (known?.offerDismissedAt) return;
      await this.put(tx, personId, { offerDismissedAt: tx.now });
      await tx.record(ProfileOfferDismissed, personId, {}, {});
    });
  }

  private async put(tx: Tx, personId: string, parts: Partial<Profile>): Promise<void> {
    await beginProfile(tx, personId);
    await tx.of(Profile).update({ personId }, parts);
  }
}

/** Sees to it that a person's profile is there, empty at first; of two at once, both find the same. */
export async function beginProfile(tx: Tx, personId: string): Promise<void> {
  await tx.sql(
    `insert into profile (id, created_at, person_id, credentials, languages)
     values ($1, $2, $3, '{}', '{}') on conflict (person_id) do nothing`,
    [tx.ids.next(), tx.now, personId],
  );
}
