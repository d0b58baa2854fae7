import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { BootScan } from './boot-scan.js';
import { AccessGuard, PolicyAskedInterceptor } from './guard.js';
import { AuthzPorts } from './ports.js';

/** Who may do what: deny by default, everywhere. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    AuthzPorts,
    BootScan,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: PolicyAskedInterceptor },
  ],
  exports: [AuthzPorts],
})
export class AuthzModule {}
