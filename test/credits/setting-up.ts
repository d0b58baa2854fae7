import { defaultCreditType } from '../../src/features/credits/rules/default-credit-types.rules.js';

export const SET_TYPE = `mutation ($hubId: ID!, $code: String!, $input: CreditTypeInput!) {
  setCreditType(hubId: $hubId, code: $code, input: $input) { __typename ... on CreditTypeChanged { message } } }`;
export const SET_PROVIDER = `mutation ($hubId: ID!, $input: CreditProviderInput!) {
  setCreditProvider(hubId: $hubId, input: $input) { provider { name postalAddress handledElsewhere } } }`;

/** The rules of a type as it ships, as they are sent. */
export function creditRules(code: string): object {
  const type = defaultCreditType(code);
  if (!type) throw new Error(`There is no type ${code}`);
  const { partial, faculty } = type;
  const minutes =
    'toleranceMinutes' in partial
      ? partial.toleranceMinutes
      : 'missedMinutes' in partial
        ? partial.missedMinutes
        : null;
  return {
    unitMinutes: type.unitMinutes,
    step: type.step,
    rounding: type.rounding,
    minimum: type.minimum,
    partial: partial.kind,
    partialMinutes: minutes,
    excludedParts: type.excludedParts,
    eligibleProfessions: type.eligibleProfessions,
    evaluation: type.evaluation,
    assessmentRequired: type.assessmentRequired,
    attestationRequired: type.attestationRequired,
    refusesSharedRoom: type.refusesSharedRoom,
    facultyCreditsPerHour: faculty?.creditsPerHour ?? null,
    facultyExcludesLearner: faculty?.excludesLearnerCredit ?? null,
    claimWindowDays: type.claimWindowDays,
    reportedTo: type.reportedTo,
    reportWithinDays: type.reportWithinDays,
    retentionYears: type.retentionYears,
    printsCertificate: type.printsCertificate,
  };
}

/** Has a hub offer a type of credit by the rules with which it ships. */
export async function offerCredit(
  office: { get<T>(query: string, variables: object): Promise<T> },
  hubId: string,
  code: string,
  set: { rules?: object; statement?: string; providerNumber?: string; version?: number } = {},
): Promise<void> {
  const { rules, version = 0, ...rest } = set;
  const input = { version, offered: true, rules: { ...creditRules(code), ...rules }, ...rest };
  const { setCreditType } = await office.get<{ setCreditType: { __typename: string } }>(SET_TYPE, {
    hubId,
    code,
    input,
  });
  if (setCreditType.__typename !== 'CreditTypeIsSet') throw new Error(`${code} was not set`);
}
