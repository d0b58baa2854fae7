import { Module, type OnModuleInit } from '@nestjs/common';
import { AuthzPorts } from '../../platform/authz/index.js';
import { registerEntities } from '../../platform/database/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { AccessHoldings } from './access.holdings.js';
import { RoleMail } from './access.mail.js';
import { AccessReader } from './access.reader.js';
import { AccessResolver } from './access.resolver.js';
import { AccessRetention } from './access.retention.js';
import { AccessService, RoleNotice } from './access.service.js';
import { Grant } from './grant.entity.js';
import { LastAdminReader } from './last-admin.reader.js';
import { RolesErasing } from './roles-erasing.js';
import { Exports } from './trail/exports.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailReader } from './trail/trail.reader.js';
import { TrailRecorder } from './trail/trail.recorder.js';
import { HubTrailFields, TrailResolver } from './trail/trail.resolver.js';
import { TrailFile } from './trail/trail-file.js';

registerEntities(Grant);

/** Roles at scopes. */
@Module({
  imports: [IdentityModule, ProgramsModule],
  controllers: [TrailController],
  providers: [
    AccessHoldings,
    AccessRetention,
    RolesErasing,
    AccessReader,
    AccessResolver,
    AccessService,
    LastAdminReader,
    Exports,
    HubTrailFields,
    RoleMail,
    RoleNotice,
    TrailFile,
    TrailReader,
    TrailRecorder,
    TrailResolver,
  ],
  exports: [AccessReader, Exports, LastAdminReader],
})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly ports: AuthzPorts,
    private readonly reader: AccessReader,
    private readonly recorder: TrailRecorder,
  ) {}

  onModuleInit(): void {
    this.ports.grants = (personId) => this.reader.rolesOf(personId);
    this.ports.trail = (viewer) => this.recorder.record(viewer);
  }
}
