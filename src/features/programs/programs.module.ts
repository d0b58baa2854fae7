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
import { HubAnswer, HubQuestion, HubQuestionVersion } from './questions/question.entity.js';
import { QuestionsReader } from './questions/questions.reader.js';
import { QuestionFields, QuestionsResolver } from './questions/questions.resolver.js';
import { QuestionsService } from './questions/questions.service.js';

registerEntities(Hub, Program, Resource, FoundingLink, MailText, HubQuestion, HubQuestionVersion, HubAnswer);

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
    QuestionFields,
    QuestionsReader,
    QuestionsResolver,
    QuestionsService,
  ],
  exports: [FoundingService, ManagedHub, ProgramReader],
})
export class ProgramsModule {}
