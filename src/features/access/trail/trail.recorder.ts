import { Injectable } from '@nestjs/common';
import type { TrailEntry, Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Work } from '../../../platform/events/index.js';
import { AccessRefused, ConfidedRead } from '../access.events.js';

/** How long the same reading of the same person counts as one, in milliseconds. */
const READING_MS = 3_600_000;
/** How long the same refusal counts as one: a page that asks again tells nothing new. */
const REFUSAL_MS = 60_000;
/** Readings and refusals remembered at the most; the oldest are forgotten, and then written down once more. */
const REMEMBERED = 10_000;

/** Writes down refusals, and readings of what was confided, before the answer goes. */
@Injectable()
export class TrailRecorder {
  private readonly written = new Map<string, number>();

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Writes down what a request left behind, each thing once. */
  async record(viewer: Viewer): Promise<void> {
    const { personId, trail } = viewer;
    const fresh = personId ? trail.splice(0).filter((entry) => this.isNew(personId, entry)) : [];
    if (!personId || fresh.length === 0) return;
    await this.work.run(viewer.actor, async (tx) => {
      for (const { kind, what, place } of fresh) {
        const subjectId = place?.cohortId ?? place?.programId ?? place?.hubId ?? personId;
        if (kind === 'read') await tx.record(ConfidedRead, subjectId, place ?? {}, { what });
        else {
          const outsider = place !== null && !viewer.belongsTo(place.hubId);
          await tx.record(AccessRefused, subjectId, place ?? {}, { what, outsider });
        }
      }
    });
  }

  private isNew(personId: string, { kind, what, place }: TrailEntry): boolean {
    const key = [personId, kind, what, place?.hubId, place?.programId, place?.cohortId].join(' ');
    const now = this.clock.now().getTime();
    const before = this.written.get(key);
    if (before !== undefined && now - before < (kind === 'read' ? READING_MS : REFUSAL_MS)) return false;
    this.written.delete(key);
    this.written.set(key, now);
    if (this.written.size > REMEMBERED) this.written.delete(this.written.keys().next().value as string);
    return true;
  }
}
