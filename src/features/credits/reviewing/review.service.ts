import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { PostOffice } from '../../../platform/mail/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ProgramReader, seeHub } from '../../programs/index.js';
import { Disclosure } from '../disclosing/disclosure.entity.js';
import { ASK_MAIL } from './ask.mail.js';
import { type HubDiscloserFacts, HubDisclosersReader } from './hub-disclosers.reader.js';
import { DisclosureReview } from './review.entity.js';
import { DisclosureReviewed, DisclosuresAsked } from './reviewing.events.js';
import { reviewDisclosures } from './reviewing.policy.js';
import type { ReviewInput } from './reviewing.types.js';
import { isAsked } from './standing.rules.js';

/** Reviews what people state, and asks for it. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly work: Work,
    private readonly programs: ProgramReader,
    private readonly disclosers: HubDisclosersReader,
    private readonly postOffice: PostOffice,
  ) {}

  /**
   * Puts down what the CE office makes of what somebody last stated; what was made of it before stays on record.
   *
   * @throws Refusal INVALID_INPUT without saying how something was mitigated, or where there is nothing to mitigate;
   * CONFLICT where they have stated something newer
   */
  async review(viewer: Viewer, hubId: string, disclosureId: string, input: ReviewInput): Promise<void> {
    await this.allowed(viewer, hubId);
    await this.work.run(viewer.actor, async (tx) => {
      const made = await tx.of(Disclosure).findOneBy({ id: disclosureId, hubId });
      if (!made) throw Refusal.notFound('The statement');
      const { personId, relationships } = made;
      const [newest] = await tx.of(Disclosure).find({
        where: { hubId, personId },
        order: { createdAt: 'DESC', id: 'DESC' },
        take: 1,
      });
      if (newest?.id !== disclosureId)
        throw Refusal.conflict('They have stated something newer. Please look at that.');
      const mitigation = mitigationOf(input, relationships.length);
      await tx.of(DisclosureReview).insert({
        id: tx.ids.next(),
        createdAt: tx.now,
        hubId,
        disclosureId,
        outcome: input.outcome,
        mitigation,
        reviewedBy: viewer.personId as string,
      });
      await tx.record(DisclosureReviewed, disclosureId, { hubId }, { personId, outcome: input.outcome });
    });
  }

  /**
   * Asks by mail everyone to state their financial relationships of whom nothing holds or it ends soon, or one of them.
   * Nobody gets it twice on one day.
   *
   * @returns how many are asked
   */
  async ask(viewer: Viewer, hubId: string, personId: string | null): Promise<number> {
    await this.allowed(viewer, hubId);
    const asked = (await this.disclosers.all(hubId)).filter(
      (person) => isAsked(person) && (personId === null || person.personId === personId),
    );
    if (asked.length === 0) return 0;
    await this.work.run(viewer.actor, async (tx) => {
      const occurrence = tx.now.toISOString().slice(0, 10);
      await this.postOffice.order(tx, asked.map(orderOf(hubId, occurrence)));
      await tx.record(DisclosuresAsked, hubId, { hubId }, { people: asked.length });
    });
    return asked.length;
  }

  private async allowed(viewer: Viewer, hubId: string): Promise<void> {
    if (!(await this.programs.hub(hubId))) throw Refusal.notFound('The hub');
    authorize(viewer, seeHub, { hubId });
    authorize(viewer, reviewDisclosures, { hubId });
  }
}

const orderOf =
  (subjectId: string, occurrence: string) =>
  ({ personId: recipientId }: HubDiscloserFacts) => ({
    template: ASK_MAIL,
    subjectId,
    recipientId,
    occurrence,
  });

function mitigationOf({ outcome, mitigation }: ReviewInput, relationships: number): string | null {
  if (outcome !== 'mitigated') return null;
  if (relationships === 0)
    throw Refusal.invalid('They stated that there is none: there is nothing to mitigate.', {
      outcome: 'does not fit what was stated',
    });
  if (!mitigation) throw Refusal.invalid('Please say how it was mitigated.', { mitigation: 'is missing' });
  return mitigation;
}
