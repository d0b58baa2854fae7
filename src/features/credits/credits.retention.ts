import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionKinds } from '../../platform/personal-data/index.js';

/** Says how long credits keep what. */
@Injectable()
export class CreditsRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare({
      kind: 'credits.ledger',
      title: 'The ledger of credit',
      why: 'Accreditors ask for it years later, and without one entry the others prove nothing. The names of erased people go when their awards have been kept for as long as the credit type says, six years at the least.',
      whose: 'hub',
      days: null,
    });
  }
}
