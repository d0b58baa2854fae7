import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseOldSchema, refuseOwningRole } from './boot-checks.js';
import { Connections } from './connections.js';
import { applicationDataSource } from './data-source.js';
import { StatementLog } from './statement-log.js';

@Injectable()
class DataSourceCloser implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** The data source of requests and jobs, opened only on a database that this release may work on. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [Connections, { token: StatementLog, optional: true }],
      useFactory: async (connections: Connections, logger?: StatementLog) => {
        const dataSource = await applicationDataSource({ url: connections.appUrl, logger }).initialize();
        await refuseOwningRole(dataSource);
        await refuseOldSchema(dataSource);
        return dataSource;
      },
    },
    DataSourceCloser,
  ],
  exports: [DataSource],
})
export class DatabaseModule {}
