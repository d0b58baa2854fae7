import { Injectable } from '@nestjs/common';
import { authorize, type Viewer } from '../../../platform/authz/index.js';
import { type Tx, Work } from '../../../platform/events/index.js';
import { Refusal } from '../../../platform/refusal/index.js';
import { ProgramReader, seeHub } from '../../programs/index.js';
import type { CreditCode } from '../rules/credit-type.rules.js';
import { defaultCreditType } from '../rules/default-credit-types.rules.js';
import { rulesFrom } from './read-rules.js';
import { CreditProviderVersion, CreditTypeVersion } from './setup.entity.js';
import { CreditProviderSet, CreditTypeSet } from './setup.events.js';
import type { CreditProviderInput, CreditRulesInput, CreditTypeInput } from './setup.inputs.js';
import { setUpCredit } from './setup.policy.js';
import { type Example, examplesBy, faultsOfRules, ownRulesOf, typeOf } from './setup.rules.js';
import { statementFault } from './statement.rules.js';

/** Says how a hub gives credit. */
@Injectable()
export class CreditSetupService {
  constructor(
    private readonly work: Work,
    private readonly programs: ProgramReader,
  ) {}

  /** Sets what a hub says of itself as a provider of credit; what was said before stays on record. */
  async setProvider(viewer: Viewer, hubId: string, input: CreditProviderInput): Promise<void> {
    await this.allowed(viewer, hubId);
    await this.work.run(viewer.actor, async (tx) => {
      await lockSetup(tx, hubId);
      const [id, version] = [tx.ids.next(), (await tx.of(CreditProviderVersion).countBy({ hubId })) + 1];
      const { name, postalAddress, handledElsewhere } = input;
      await tx.of(CreditProviderVersion).insert({
        id,
        createdAt: tx.now,
        hubId,
        version,
        name,
        postalAddress: postalAddress || null,
        handledElsewhere,
      });
      await tx.record(CreditProviderSet, id, { hubId }, { version, handledElsewhere });
    });
  }

  /**
   * Sets a credit type's rules, statement and number in a hub, as a new version. What was designated by an earlier one
   * keeps it.
   *
   * @returns false when somebody else has set it meanwhile, and nothing was done
   * @throws Refusal INVALID_INPUT for rules by which nothing can be reckoned, and for a statement with a slot there is not
   */
  async setType(viewer: Viewer, hubId: string, named: string, input: CreditTypeInput): Promise<boolean> {
    await this.allowed(viewer, hubId);
    const code = codeOf(named);
    const rules = rulesFrom(input.rules);
    refuseFaulty(faultsOfRules(rules), input.statement ?? '');
    const { offered, statement, providerNumber } = input;
    return this.work.unrecorded('what was read is outdated, and stays as it is', viewer.actor, async (tx) => {
      await lockSetup(tx, hubId);
      const before = await tx.of(CreditTypeVersion).countBy({ hubId, code });
      if (before !== input.version) return false;
      const [id, version] = [tx.ids.next(), before + 1];
      await tx.of(CreditTypeVersion).insert({
        id,
        createdAt: tx.now,
        hubId,
        code,
        version,
        offered,
        rules,
        ownRules: ownRulesOf(code, rules),
        statement: statement || null,
        providerNumber: providerNumber || null,
      });
      await tx.record(CreditTypeSet, id, { hubId }, { creditType: code, version, offered });
      return true;
    });
  }

  /**
   * What some attendances would come to by rules that are not set yet.
   *
   * @throws Refusal INVALID_INPUT for rules by which nothing can be reckoned
   */
  async examples(viewer: Viewer, hubId: string, named: string, input: CreditRulesInput): Promise<Example[]> {
    await this.allowed(viewer, hubId);
    const [code, rules] = [codeOf(named), rulesFrom(input)];
    refuseFaulty(faultsOfRules(rules), '');
    return examplesBy(typeOf(code, rules, []));
  }

  private async allowed(viewer: Viewer, hubId: string): Promise<void> {
    if (!(await this.programs.hub(hubId))) throw Refusal.notFound('The hub');
    authorize(viewer, seeHub, { hubId });
    authorize(viewer, setUpCredit, { hubId });
  }
}

/** Of two who change how a hub gives credit at once, the second sees what the first did. */
async function lockSetup(tx: Tx, hubId: string): Promise<void> {
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`credit setup ${hubId}`]);
}

/** @throws Refusal INVALID_INPUT for a code that is none */
function codeOf(named: string): CreditCode {
  const type = defaultCreditType(named);
  if (!type) throw Refusal.invalid('There is no such credit type.', { code: 'is none of the list' });
  return type.code;
}

function refuseFaulty(faults: Partial<Record<string, string>>, statement: string): void {
  const found = Object.entries(faults) as [string, string][];
  if (found.length > 0)
    throw Refusal.invalid(
      'By these rules no credit can be reckoned.',
      Object.fromEntries(found.map(([rule, words]) => [`rules.${rule}`, words])),
    );
  const fault = statementFault(statement);
  if (fault) throw Refusal.invalid(fault, { statement: fault });
}
