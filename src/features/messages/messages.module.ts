import { Module, type OnModuleInit } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { AttendanceModule } from '../attendance/index.js';
import { CohortsModule } from '../cohorts/index.js';
import { IdentityModule } from '../identity/index.js';
import { ProgramsModule } from '../programs/index.js';
import { CallOffGuards, SessionsModule } from '../sessions/index.js';
import { AudienceReader } from './audience.js';
import { Message } from './message.entity.js';
import { MessageMail, TestMail } from './message.mail.js';
import { MessageLetters } from './message-letters.js';
import { CohortMessages, MessageFields } from './messages.fields.js';
import { MessagesHoldings } from './messages.holdings.js';
import { MessageReader } from './messages.reader.js';
import { MessagesResolver } from './messages.resolver.js';
import { PreviewMessage } from './preview-message.js';
import { SendMessage } from './send-message.js';
import { WritableCohorts } from './writable-cohorts.js';
import { WriteMessage } from './write-message.js';

registerEntities(Message);

/** What facilitators write to a cohort's people, and the log of it. */
@Module({
  imports: [IdentityModule, ProgramsModule, CohortsModule, SessionsModule, AttendanceModule],
  providers: [
    MessagesHoldings,
    AudienceReader,
    CohortMessages,
    MessageFields,
    MessageLetters,
    MessageMail,
    MessageReader,
    MessagesResolver,
    PreviewMessage,
    SendMessage,
    TestMail,
    WritableCohorts,
    WriteMessage,
  ],
})
export class MessagesModule implements OnModuleInit {
  constructor(private readonly guards: CallOffGuards) {}

  onModuleInit(): void {
    // A draft that is called off is removed, and the log of messages would lose what they were about.
    this.guards.add(async (tx, sessionIds) => {
      const rows = await tx.sql<{ id: string }>(
        `select distinct m.session_id as id from message m join session s on s.id = m.session_id
          where m.session_id = any($1::uuid[]) and s.state = 'draft'`,
        [sessionIds],
      );
      return new Map(
        rows.map(({ id }) => [
          id,
          'A message was written about this draft, and what was written is kept. Publish the draft, then call it off.',
        ]),
      );
    });
  }
}
