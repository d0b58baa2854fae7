import { Injectable } from '@nestjs/common';
import { Refusal } from '../../../platform/refusal/index.js';
import { ProgramReader } from '../../programs/index.js';
import { DisclosureReader } from '../disclosing/disclosure.reader.js';
import { DutyReader } from '../disclosing/duty.reader.js';
import type { OwnDisclosureType } from './reviewing.types.js';

/** Answers what people have to state to hubs themselves. */
@Injectable()
export class OwnDisclosureReader {
  constructor(
    private readonly duties: DutyReader,
    private readonly programs: ProgramReader,
    private readonly disclosures: DisclosureReader,
  ) {}

  /**
   * What a person has to state to a hub, with what they last did.
   *
   * @throws Refusal NOT_FOUND for whoever neither teaches in what is to come nor plans: a hub of others and no hub look alike
   */
  async of(personId: string, hubId: string): Promise<OwnDisclosureType> {
    const hub = await this.programs.hub(hubId);
    if (!hub || !(await this.duties.has(hubId, personId))) throw Refusal.notFound('The hub');
    return { hubId, hubName: hub.name, disclosure: await this.disclosures.currentOf(hubId, personId) };
  }
}
