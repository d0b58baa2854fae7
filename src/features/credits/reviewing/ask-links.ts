import { Injectable } from '@nestjs/common';
import { Site } from '../../../platform/http/index.js';
import { TeachingLinks } from '../../sessions/index.js';

/** Where somebody states their financial relationships. */
@Injectable()
export class AskLinks {
  constructor(
    private readonly teaching: TeachingLinks,
    private readonly site: Site,
  ) {}

  /** By their link to the session in which they teach next, without an account; else signed in. For their own mail alone. */
  async of(personId: string, hubId: string, sessionId: string | null): Promise<string> {
    return sessionId
      ? this.teaching.linkOf(personId, sessionId)
      : this.site.link(`/hubs/${hubId}/disclosure`);
  }
}
