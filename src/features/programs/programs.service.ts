import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/authz/index.js';
import { Work } from '../../platform/events/index.js';
import { Refusal } from '../../platform/refusal/index.js';
import { LANGUAGES } from '../identity/index.js';
import { Hub, Program, Resource } from './hub.entity.js';
import { ManagedHub } from './managed-hub.js';
import { HubLanguageSet, ProgramCreated, ResourceAdded } from './programs.events.js';
import type { AddResourceInput, CreateProgramInput } from './programs.inputs.js';
import type { HubFacts, ProgramFacts, ResourceFacts } from './programs.reader.js';

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

  /**
   * Chooses the language of mail to whoever has chosen none: of those who are there, and of those who come.
   *
   * @throws Refusal INVALID_INPUT for a language that the product has no words in
   */
  async setLanguage(viewer: Viewer, hubId: string, language: string): Promise<HubFacts> {
    const hub = await this.managed.hub(viewer, hubId);
    if (!LANGUAGES.some((known) => known === language))
      throw Refusal.invalid(`Mail is written in ${LANGUAGES.join(' or ')}.`, {
        language: 'is not a language of the product',
      });
    return this.work.run(viewer.actor, async (tx) => {
      await tx.of(Hub).update({ id: hubId }, { language });
      await tx.record(HubLanguageSet, hubId, { hubId }, { language });
      return { ...hub, language };
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
