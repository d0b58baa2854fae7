import { Module } from '@nestjs/common';
import { registerEntities } from '../../platform/database/index.js';
import { SessionsModule } from '../sessions/index.js';
import { CreditsHoldings } from './credits.holdings.js';
import { Disclosure } from './disclosing/disclosure.entity.js';
import { DisclosureReader } from './disclosing/disclosure.reader.js';
import {
  DisclosureOfFaculty,
  DisclosureOfTeacher,
  DisclosureResolver,
} from './disclosing/disclosure.resolver.js';
import { DisclosureService } from './disclosing/disclosure.service.js';

registerEntities(Disclosure);

/** What credit rests on: so far, what those who teach state of their financial relationships. */
@Module({
  imports: [SessionsModule],
  providers: [
    CreditsHoldings,
    DisclosureOfFaculty,
    DisclosureOfTeacher,
    DisclosureReader,
    DisclosureResolver,
    DisclosureService,
  ],
})
export class CreditsModule {}
