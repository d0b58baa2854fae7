import { join } from 'node:path';
import {
  Global,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Config } from '../config/index.js';
import { registerEntities } from '../database/index.js';
import { MailComposer } from './composer.js';
import { MailMessage } from './mail.entity.js';
import { MailHoldings } from './mail.holdings.js';
import { MailRetention } from './mail.retention.js';
import { MailPorts } from './mail-ports.js';
import { MailTemplates } from './mail-templates.js';
import { MailboxController } from './mailbox.controller.js';
import { PostOffice } from './post-office.js';
import { AddressMark } from './returns/address-mark.entity.js';
import { AddressMarks } from './returns/address-marks.js';
import { MailReturns } from './returns/mail-returns.js';
import { ReturnsController } from './returns/returns.controller.js';
import { SentMail } from './sent-mail.js';
import { LocalMailbox, MailTransportRef, smtpTransport } from './transport.js';
import { UnsubscribeController } from './unsubscribe.controller.js';
import { UnsubscribeBodies } from './unsubscribe-body.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

registerEntities(MailMessage, AddressMark);

/** Mail, for everyone: features word it, the post office sends it. */
@Global()
@Module({
  controllers: [MailboxController, ReturnsController, UnsubscribeController],
  providers: [
    {
      provide: MailTransportRef,
      inject: [Config],
      useFactory: (config: Config) =>
        new MailTransportRef(
          config.smtpUrl ? smtpTransport(config.smtpUrl) : new LocalMailbox(join(config.dataDir, 'mailbox')),
        ),
    },
    AddressMarks,
    MailComposer,
    MailHoldings,
    MailRetention,
    MailPorts,
    MailReturns,
    MailTemplates,
    PostOffice,
    SentMail,
    UnsubscribeBodies,
    UnsubscribeLinks,
  ],
  exports: [AddressMarks, MailPorts, MailReturns, MailTemplates, PostOffice, SentMail],
})
export class MailModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(MailTransportRef) private readonly transport: MailTransportRef,
    private readonly ports: MailPorts,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.ports.faults();
    if (faults.length > 0) throw new Error(faults.join('; '));
  }

  onApplicationShutdown(): void {
    this.transport.current.close();
  }
}
