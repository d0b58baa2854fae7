import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionKinds } from '../../platform/personal-data/index.js';

/** Says how long the audit trail is kept. */
@Injectable()
export class AccessRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare({
      kind: 'access.trail',
      title: 'The audit trail',
      why: 'It shows who did what, and would show nothing if entries could go. It holds no names, only ids.',
      whose: 'installation',
      days: null,
    });
  }
}
