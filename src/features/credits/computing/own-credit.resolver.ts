import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, type Viewer, withParent } from '../../../platform/authz/index.js';
import type { GraphContext } from '../../../platform/graphql/index.js';
import { SessionType } from '../../sessions/index.js';
import { ComputedCredit, type PersonCredit } from './computed-credit.js';
import { OwnCreditType } from './own-credit.types.js';

/** What the viewer can have of a session. */
@Resolver(() => SessionType)
export class OwnCreditFields {
  constructor(private readonly computed: ComputedCredit) {}

  @ResolveField(() => [OwnCreditType], {
    description:
      'What the viewer’s attendance of it comes to, and their presenting, by type; empty until it was held.',
  })
  @Authorize(withParent)
  async ownCredits(
    @Parent() { id, state }: SessionType,
    @CurrentViewer() { personId }: Viewer,
    @Context() { loaders }: GraphContext,
  ): Promise<OwnCreditType[]> {
    if (personId === null || state !== 'held') return [];
    // A request has one viewer, so one loader serves all its sessions.
    const loader = loaders.of(OwnCreditFields, (ids) => this.bySession(ids, personId));
    return (await loader.load(id)) ?? [];
  }

  private async bySession(ids: readonly string[], personId: string): Promise<Map<string, OwnCreditType[]>> {
    const found = new Map<string, OwnCreditType[]>();
    for (const credit of await this.computed.ofSessions(ids, [personId])) {
      const { sessionId } = credit.designation;
      found.set(sessionId, [...(found.get(sessionId) ?? []), viewOf(credit)]);
    }
    return found;
  }
}

function viewOf({ designation, ...credit }: PersonCredit): OwnCreditType {
  const { id, creditType, type, maximum } = designation;
  return {
    designationId: id,
    creditType,
    name: type.name,
    as: credit.as,
    designated: maximum,
    computed: credit.computed,
    unit: /^1(\.0+)?$/.test(credit.computed) ? type.unit.one : type.unit.many,
    explanation: credit.explanation,
    ineligibleBecause: credit.ineligibleBecause,
  };
}
