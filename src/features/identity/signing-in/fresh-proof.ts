import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { provedLately } from '../identity.rules.js';
import { SignIn } from './sign-in.entity.js';

/** Tells whether a viewer has proved minutes ago who they are. */
@Injectable()
export class FreshProof {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Whether they have; never for a program with a token. */
  async isFresh({ signInId }: Viewer): Promise<boolean> {
    const session = signInId && (await this.dataSource.getRepository(SignIn).findOneBy({ id: signInId }));
    return session ? provedLately(session, this.clock.now()) : false;
  }
}
