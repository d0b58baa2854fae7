export { FoundingService } from './founding.service.js';
export { ManagedHub } from './managed-hub.js';
export { HubFounded, HubLanguageSet } from './programs.events.js';
export { ProgramsModule } from './programs.module.js';
export { manageHub, seeHub, seeProgram } from './programs.policy.js';
export { type HubFacts, type ProgramFacts, ProgramReader, type ResourceFacts } from './programs.reader.js';
export { HubType, ProgramType } from './programs.types.js';
