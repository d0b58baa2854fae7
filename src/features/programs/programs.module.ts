import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { IdentityModule } from '../identity/index.js';
import { FoundingService } from './founding.service.js';
import { FoundingLink, Hub, Program, Resource } from './hub.entity.js';
import { MailText } from './mail-text.entity.js';
import { MailTextReader } from './mail-text.reader.js';
import { MailTextResolver } from './mail-text.resolver.js';
import { MailTextService } from './mail-text.service.js';
import { ManagedHub } from './managed-hub.js';
import { ProgramsHoldings } from './programs.holdings.js';
import { ProgramReader } from './programs.reader.js';
import { ProgramsResolver } from './programs.resolver.js';
import { ProgramService } from './programs.service.js';

registerEntities(Hub, Program, Resource, FoundingLink, MailText);

/** Hubs, their programs and their sources of support. */
@Module({
  imports: [IdentityModule],
  providers: [
    ProgramsHoldings,
    FoundingService,
    MailTextReader,
    MailTextResolver,
    MailTextService,
    ManagedHub,
    ProgramReader,
    ProgramService,
    ProgramsResolver,
  ],
  exports: [FoundingService, ManagedHub, ProgramReader],
})
export class ProgramsModule {}
