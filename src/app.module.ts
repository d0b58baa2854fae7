import { type DynamicModule, Global, Module, type ValueProvider } from '@nestjs/common';
import { AccessModule } from './features/access/index.js';
import { AttendanceModule } from './features/attendance/index.js';
import { CohortsModule } from './features/cohorts/index.js';
import { CreditsModule } from './features/credits/index.js';
import { IdentityModule } from './features/identity/index.js';
import { MessagesModule } from './features/messages/index.js';
import { OutcomesModule } from './features/outcomes/index.js';
import { PrivacyModule } from './features/privacy/index.js';
import { ProgramsModule } from './features/programs/index.js';
import { SessionsModule } from './features/sessions/index.js';
import { SurveysModule } from './features/surveys/index.js';
import { AuthzModule } from './platform/authz/index.js';
import { Clock, ClockModule } from './platform/clock/index.js';
import { Config } from './platform/config/index.js';
import { Connections, DatabaseModule } from './platform/database/index.js';
import { DocumentsModule } from './platform/documents/index.js';
import { EventsModule } from './platform/events/index.js';
import { FilesModule } from './platform/files/index.js';
import { GraphModule } from './platform/graphql/index.js';
import { HealthModule } from './platform/health/index.js';
import { HttpModule } from './platform/http/index.js';
import { JobsModule } from './platform/jobs/index.js';
import { LoggingModule } from './platform/logging/index.js';
import { MailModule } from './platform/mail/index.js';
import { PersonalDataModule } from './platform/personal-data/index.js';

@Global()
@Module({})
class SettingsModule {}

/** The only list of features, in their order: each may ask those before it. */
const FEATURES = [
  IdentityModule,
  ProgramsModule,
  AccessModule,
  PrivacyModule,
  CohortsModule,
  SessionsModule,
  AttendanceModule,
  MessagesModule,
  SurveysModule,
  CreditsModule,
  OutcomesModule,
];

/** The whole product. */
@Module({
  imports: [
    ClockModule,
    LoggingModule,
    DatabaseModule,
    EventsModule,
    PersonalDataModule,
    AuthzModule,
    GraphModule,
    HttpModule,
    JobsModule,
    MailModule,
    FilesModule,
    DocumentsModule,
    HealthModule,
    ...FEATURES,
  ],
})
export class AppModule {
  /**
   * The product with its settings and its database.
   *
   * @param instead what takes the place of a part: tests bring their own clock
   */
  static with(config: Config, connections: Connections, instead: ValueProvider[] = []): DynamicModule {
    const providers: ValueProvider[] = [
      { provide: Config, useValue: config },
      { provide: Connections, useValue: connections },
      { provide: Clock, useValue: new Clock() },
    ].filter((p) => !instead.some((other) => other.provide === p.provide));
    providers.push(...instead);
    return {
      module: AppModule,
      imports: [{ module: SettingsModule, providers, exports: providers.map((p) => p.provide) }],
    };
  }
}
