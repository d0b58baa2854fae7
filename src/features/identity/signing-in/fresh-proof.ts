import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { provedLately } from '../identity.rules.js';
import { SignIn } from './sign-in.entity.js';

/** Tells how well a viewer has proved who they are. */
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

  /**
   * Keeps whoever came by an invitation from what would outlast their visit, or has all that is held of its person: such
   * a link may be weeks old and forwarded. A program is let through, since its token was not made by such a visitor.
   *
   * @param what they wanted, to end the sentence
   * @throws Refusal FORBIDDEN
   */
  async beyondInvitation({ signInId }: Viewer, what: string): Promise<void> {
    const session = signInId && (await this.dataSource.getRepository(SignIn).findOneBy({ id: signInId }));
    if (session && session.method === 'invitation' && session.strongAt === null)
      throw Refusal.forbidden(
        `You came here by an invitation, which might have been passed on. Please sign out, and sign in by a mailed link or a passkey, ${what}.`,
      );
  }
}
