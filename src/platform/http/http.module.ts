import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { RefusalFilter } from './refusal.filter.js';
import { Site } from './site.js';
import { UploadBodies } from './upload-bodies.js';
import { WebController } from './web.controller.js';

/** Routes, cookies, headers and the web app's files. */
@Global()
@Module({
  controllers: [WebController],
  providers: [Site, UploadBodies, { provide: APP_FILTER, useClass: RefusalFilter }],
  exports: [Site, UploadBodies],
})
export class HttpModule {}
