import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RetentionKinds, removeRows } from '../../../platform/personal-data/index.js';

/** Says how long it is kept who registered for meetings. */
@Injectable()
export class RegistrantRetention implements OnModuleInit {
  constructor(private readonly kinds: RetentionKinds) {}

  onModuleInit(): void {
    this.kinds.declare({
      kind: 'attendance.registrants',
      title: 'Who registered for meetings',
      why: 'By their registration people are known in reports. After the season it tells nothing new.',
      whose: 'hub',
      days: { usual: 365, least: 30, most: 1_095 },
      remove: (tx, { before, hubId, limit }) =>
        removeRows(tx, 'meeting_registrant', limit, 'created_at < $2 and hub_id = $3', [before, hubId]),
    });
  }
}
