import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthzPorts } from '../../platform/authz/index.js';
import { registerEntities } from '../../platform/database/index.js';
import { SignInMail } from './identity.mail.js';
import { IdentityResolver } from './identity.resolver.js';
import { LinkSessions } from './link-sessions.js';
import { MailChoice } from './mail-choice.entity.js';
import { MailChoices } from './mail-choices.js';
import { MailChoicesResolver } from './mail-choices.resolver.js';
import { Person } from './person.entity.js';
import { PersonReader } from './person.reader.js';
import { PersonRegistrar } from './person.registrar.js';
import { ProfileService } from './profile.service.js';
import { ApiToken, SignIn, SignInLink } from './sign-in.entity.js';
import { SignInService } from './sign-in.service.js';

registerEntities(Person, SignInLink, SignIn, ApiToken, MailChoice);

/** People, and how they prove who they are. */
@Module({
  providers: [
    IdentityResolver,
    LinkSessions,
    MailChoices,
    MailChoicesResolver,
    PersonReader,
    PersonRegistrar,
    ProfileService,
    SignInMail,
    SignInService,
  ],
  exports: [LinkSessions, PersonReader, PersonRegistrar, ProfileService],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    private readonly ports: AuthzPorts,
    private readonly signIns: SignInService,
  ) {}

  onModuleInit(): void {
    this.ports.authentication = (credentials) => this.signIns.authenticate(credentials);
  }
}
