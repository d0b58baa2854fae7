import { Injectable } from '@nestjs/common';
import { type Practice, ProfileReader } from '../../identity/index.js';
import { OwnComingReader } from './own-coming.reader.js';

/** Answers what people do and where, as far as a hub may know: see `OwnComingReader`. */
@Injectable()
export class HubPracticesReader {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly comings: OwnComingReader,
  ) {}

  /** The practices of these people by id; empty ones for those who have not come to the hub themselves. */
  of(hubId: string, personIds: readonly string[]): Promise<Map<string, Practice>> {
    return this.profiles.practicesOf(personIds, { only: this.comings.openedIn(hubId) });
  }

  /**
   * The same for people of several hubs.
   *
   * @param keys as {@link HubPracticesReader.keyOf} makes them
   */
  async byKeys(keys: readonly string[]): Promise<Map<string, Practice>> {
    const byHub = new Map<string, string[]>();
    for (const key of keys) {
      const [hubId = '', personId = ''] = key.split(' ');
      byHub.set(hubId, [...(byHub.get(hubId) ?? []), personId]);
    }
    const found = new Map<string, Practice>();
    for (const [hubId, personIds] of byHub)
      for (const [personId, practice] of await this.of(hubId, personIds))
        found.set(HubPracticesReader.keyOf(hubId, personId), practice);
    return found;
  }

  /** What tells a person in one hub from the same in another. */
  static keyOf(hubId: string, personId: string): string {
    return `${hubId} ${personId}`;
  }
}
