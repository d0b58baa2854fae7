import { may, type Viewer } from '../../../platform/authz/index.js';
import type { CreditRules, PartialPolicy, RuleSource } from '../rules/credit-type.rules.js';
import { setUpCredit } from './setup.policy.js';
import type { CreditTypeFacts, ProviderFacts } from './setup.reader.js';
import { examplesBy } from './setup.rules.js';
import type { CreditRulesType, CreditSetupType, CreditTypeSetupType, PartialType } from './setup.types.js';
import { STATEMENT_SLOTS } from './statement.rules.js';

/** How a hub gives credit, as the viewer is shown it. */
export function setupView(
  viewer: Viewer,
  hubId: string,
  provider: ProviderFacts,
  types: readonly CreditTypeFacts[],
): CreditSetupType {
  return {
    hubId,
    provider,
    types: types.map(typeView),
    slots: STATEMENT_SLOTS,
    viewerCanChange: may(viewer, setUpCredit, { hubId }),
  };
}

function typeView({ type, ...facts }: CreditTypeFacts): CreditTypeSetupType {
  return {
    code: facts.code,
    name: type.name,
    unit: type.unit.one,
    units: type.unit.many,
    version: facts.version,
    offered: facts.offered,
    rules: rulesView(type),
    sources: (Object.entries(type.sources) as [string, RuleSource][]).map(([rule, source]) => ({
      rule,
      source,
    })),
    examples: examplesBy(type),
    statement: facts.statement,
    providerNumber: facts.providerNumber,
    setAt: facts.setAt,
  };
}

function rulesView(rules: CreditRules): CreditRulesType {
  return { ...rules, partial: partialView(rules.partial) };
}

function partialView(partial: PartialPolicy): PartialType {
  switch (partial.kind) {
    case 'PROPORTIONAL':
      return { kind: partial.kind, minutes: null, amount: null };
    case 'FULL_ONLY':
      return { kind: partial.kind, minutes: partial.toleranceMinutes, amount: null };
    case 'HOURLY_BLOCK':
      return { kind: partial.kind, minutes: partial.missedMinutes, amount: null };
    case 'FIXED':
      return { kind: partial.kind, minutes: partial.leastMinutes, amount: partial.amount };
  }
}
