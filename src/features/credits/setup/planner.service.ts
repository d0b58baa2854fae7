import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { PersonRegistrar } from '../../identity/index.js';
import { type ProgramFacts, ProgramReader, seeProgram } from '../../programs/index.js';
import type { PlannerInput } from './planner.types.js';
import { ProgramPlanner } from './setup.entity.js';
import { PlannerAdded, PlannerRemoved } from './setup.events.js';
import { setPlanners } from './setup.policy.js';

/** Planners of a program at the most. */
const MOST_PLANNERS = 50;

/** Says who plans a program. */
@Injectable()
export class PlannerService {
  constructor(
    private readonly work: Work,
    private readonly programs: ProgramReader,
    private readonly people: PersonRegistrar,
  ) {}

  /**
   * Puts somebody down as planning a program, made known if need be; who stands there already stays.
   *
   * @throws Refusal INVALID_INPUT for an address or name that is none, CONFLICT where as many plan as can
   */
  async add(viewer: Viewer, programId: string, { name, email }: PlannerInput): Promise<ProgramFacts> {
    const program = await this.program(viewer, programId);
    const { zone, language: hubLanguage } = (await this.programs.hub(program.hubId)) ?? {};
    await this.work.unrecorded('who plans already plans on', viewer.actor, async (tx) => {
      const personId = await this.people.ensure(tx, { name, email, zone, hubLanguage });
      await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`planners ${programId}`]);
      if (await tx.of(ProgramPlanner).existsBy({ programId, personId })) return;
      if ((await tx.of(ProgramPlanner).countBy({ programId })) >= MOST_PLANNERS)
        throw Refusal.conflict(`${MOST_PLANNERS} people plan a program at the most.`);
      const { hubId } = program;
      await tx
        .of(ProgramPlanner)
        .insert({ id: tx.ids.next(), createdAt: tx.now, hubId, programId, personId });
      await tx.record(PlannerAdded, programId, { hubId, programId }, { personId });
    });
    return program;
  }

  /** Takes somebody off the list; what they stated stays on record. */
  async remove(viewer: Viewer, programId: string, personId: string): Promise<ProgramFacts> {
    const program = await this.program(viewer, programId);
    await this.work.unrecorded('who does not plan is not taken off', viewer.actor, async (tx) => {
      const { affected } = await tx.of(ProgramPlanner).delete({ programId, personId });
      const { hubId } = program;
      if (affected) await tx.record(PlannerRemoved, programId, { hubId, programId }, { personId });
    });
    return program;
  }

  private async program(viewer: Viewer, programId: string): Promise<ProgramFacts> {
    const program = await this.programs.program(programId);
    if (!program) throw Refusal.notFound('The program');
    const place = { hubId: program.hubId, programId };
    authorize(viewer, seeProgram, place);
    authorize(viewer, setPlanners, place);
    return program;
  }
}
