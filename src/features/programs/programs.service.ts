import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Program, Resource } from './hub.entity.js';
import { ManagedHub } from './managed-hub.js';
import { ProgramCreated, ResourceAdded } from './programs.events.js';
import type { AddResourceInput, CreateProgramInput } from './programs.inputs.js';
import type { ProgramFacts, ResourceFacts } from './programs.reader.js';

/** What hub admins do with their hub. */
@Injectable()
export class ProgramService {
  constructor(
    private readonly work: Work,
    private readonly managed: ManagedHub,
  ) {}

  /** Begins a program. */
  async createProgram(viewer: Viewer, hubId: string, input: CreateProgramInput): Promise<ProgramFacts> {
    await this.managed.hub(viewer, hubId);
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
    await this.managed.hub(viewer, hubId);
    return this.work.run(viewer.actor, async (tx) => {
      const { title, kind, details, url = null } = input;
      const resource = { id: tx.ids.next(), hubId, title, kind, details, url };
      await tx.of(Resource).insert({ ...resource, createdAt: tx.now });
      await tx.record(ResourceAdded, resource.id, { hubId }, {});
      return resource;
    });
  }
}
