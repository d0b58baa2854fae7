import { Injectable } from '@nestjs/common';
import { may, type Viewer } from '../../../platform/authz/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { type SessionClock, type SessionFacts, SessionReader } from '../../sessions/index.js';
import { designatedOf } from '../rules/compute.rules.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';
import { CreditSetupReader } from '../setup/setup.reader.js';
import { plannedSecondsOf } from './counting.rules.js';
import { designateCredit, proposeCredit } from './designation.policy.js';
import { type DesignationFacts, DesignationReader } from './designation.reader.js';
import { hasBegun, misfitsOf } from './designation.rules.js';
import type { DesignatableType, DesignatingType, DesignationType } from './designation.types.js';
import { DisclosersReader } from './disclosers.reader.js';

/** Answers what there is to designate sessions by. */
@Injectable()
export class DesignatingReader {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: SessionReader,
    private readonly setup: CreditSetupReader,
    private readonly designations: DesignationReader,
    private readonly disclosers: DisclosersReader,
  ) {}

  /** What there is to designate these sessions by, for the viewer, by session; six statements at the most, for all. */
  async of(viewer: Viewer, hubId: string, ids: readonly string[]): Promise<Map<string, DesignatingType>> {
    const sessions = [...(await this.sessions.byIds(ids)).values()].filter((one) => one.hubId === hubId);
    const [{ handledElsewhere }, offered, plans, histories, disclosers] = [
      await this.setup.providerOf(hubId),
      (await this.setup.allOf(hubId)).filter((type) => type.offered),
      await this.sessions.plansOf(ids),
      await this.designations.historyOf(ids),
      await this.disclosers.of(ids),
    ];
    return new Map(
      sessions.map((session) => {
        const plan = plans.get(session.id);
        return [
          session.id,
          {
            sessionId: session.id,
            handledElsewhere,
            designations: (histories.get(session.id) ?? []).map((one) => designationView(one, session, plan)),
            disclosers: disclosers.get(session.id) ?? [],
            types: handledElsewhere ? [] : offered.map(({ code, type }) => this.possible(code, type, plan)),
            begun: hasBegun(session, this.clock.now()),
            viewerCanPropose: may(viewer, proposeCredit, session),
            viewerCanDesignate: may(viewer, designateCredit, session),
          },
        ];
      }),
    );
  }

  private possible(
    creditType: string,
    type: Parameters<typeof designatedOf>[0],
    plan: SessionClock | undefined,
  ): DesignatableType {
    const plannedSeconds = plan ? plannedSecondsOf(type, plan) : 0;
    const { name, step } = type;
    return { creditType, name, step, plannedSeconds, most: designatedOf(type, plannedSeconds) };
  }
}

function designationView(
  facts: DesignationFacts,
  session: Pick<SessionFacts, 'startsAt' | 'endsAt'>,
  plan: SessionClock | undefined,
): DesignationType {
  const { designated, ...row } = facts;
  const type = designated?.type ?? defaultCreditType(row.creditType);
  return {
    ...row,
    name: type?.name ?? row.creditType,
    maximum: designated?.maximum ?? null,
    version: designated?.version ?? null,
    plannedSeconds: designated?.plannedSeconds ?? null,
    designatedAt: designated?.designatedAt ?? null,
    overrideReason: designated?.overrideReason ?? null,
    misfits:
      designated && plan && row.state === 'designated'
        ? misfitsOf(designated, { ...session, plannedSeconds: plannedSecondsOf(designated.type, plan) })
        : [],
  };
}
