import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthzPorts } from '../../platform/authz/index.js';
import { registerEntities } from '../../platform/database/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { RoleMail } from './access.mail.js';
import { AccessReader } from './access.reader.js';
import { AccessResolver } from './access.resolver.js';
import { AccessService, RoleNotice } from './access.service.js';
import { Grant } from './grant.entity.js';

registerEntities(Grant);

/** Roles at scopes. */
@Module({
  imports: [IdentityModule, ProgramsModule],
  providers: [AccessReader, AccessResolver, AccessService, RoleMail, RoleNotice],
  exports: [AccessReader],
})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly ports: AuthzPorts,
    private readonly reader: AccessReader,
  ) {}

  onModuleInit(): void {
    this.ports.grants = (personId) => this.reader.rolesOf(personId);
  }
}
