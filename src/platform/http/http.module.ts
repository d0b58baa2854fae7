import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { RefusalFilter } from './refusal.filter.js';
import { Site } from './site.js';
import { WebController } from './web.controller.js';

/** Routes, cookies, headers and the web app's files. */
@Global()
@Module({
  controllers: [WebController],
  providers: [Site, { provide: APP_FILTER, useClass: RefusalFilter }],
  exports: [Site],
})
export class HttpModule {}
