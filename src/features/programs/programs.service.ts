import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { Program, Resource } from './hub.entity.js';
import { ProgramCreated, ResourceAdded } from './programs.events.js';
import type { AddResourceInput, CreateProgramInput } from './programs.inputs.js';
import { manageHub } from './programs.policy.js';
import { type HubFacts, type ProgramFacts, ProgramReader, type ResourceFacts } from './programs.reader.js';

/** What hub admins do with their hub. */
@Injectable()
export class ProgramService {
  constructor(
    private readonly work: Work,
    private readonly reader: ProgramReader,
  ) {}

  /** Begins a program. */
  async createProgram(viewer: Viewer, hubId: string, input: CreateProgramInput): Promise<ProgramFacts> {
    await this.hubManagedBy(viewer, hubId);
    return this.work.run(viewer.actor, async (tx) => {
      const program = {
        id: tx.ids.next(),
        hubId,
        name: input.name.trim(),
        description: input.description ?? '',
      };
      await tx.of(Program).insert({ ...program, createdAt: tx.now });
      await tx.record(ProgramCreated, program.id, { hubId, programId: program.id }, {});
      return program;
    });
  }

  /** Adds a source of support. */
  async addResource(viewer: Viewer, hubId: string, input: AddResourceInput): Promise<ResourceFacts> {
    await this.hubManagedBy(viewer, hubId);
    return this.work.run(viewer.actor, async (tx) => {
      const { title, kind, details, url = null } = input;
      const resource = { id: tx.ids.next(), hubId, title, kind, details, url };
      await tx.of(Resource).insert({ ...resource, createdAt: tx.now });
      await tx.record(ResourceAdded, resource.id, { hubId }, {});
      return resource;
    });
  }

  private async hubManagedBy(viewer: Viewer, hubId: string): Promise<HubFacts> {
    const hub = await this.reader.hub(hubId);
    // A hub of others and no hub look alike.
    if (!hub || !viewer.belongsTo(hubId))
      throw viewer.signedIn ? Refusal.notFound('The hub') : Refusal.unauthenticated();
    authorize(viewer, manageHub, { hubId });
    return hub;
  }
}
