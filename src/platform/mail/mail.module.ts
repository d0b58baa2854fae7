import { join } from 'node:path';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/index.js';
import { registerEntities } from '../database/index.js';
import { MailMessage } from './mail.entity.js';
import { MailboxController } from './mailbox.controller.js';
import { PostOffice } from './post-office.js';
import { LocalMailbox, MailTransportRef, smtpTransport } from './transport.js';

registerEntities(MailMessage);

/** Mail, for everyone: features word it, the post office sends it. */
@Global()
@Module({
  controllers: [MailboxController],
  providers: [
    {
      provide: MailTransportRef,
      inject: [Config],
      useFactory: (config: Config) =>
        new MailTransportRef(
          config.smtpUrl ? smtpTransport(config.smtpUrl) : new LocalMailbox(join(config.dataDir, 'mailbox')),
        ),
    },
    PostOffice,
  ],
  exports: [PostOffice],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(MailTransportRef) private readonly transport: MailTransportRef) {}

  onApplicationShutdown(): void {
    this.transport.current.close();
  }
}
