import { useLingui } from '@lingui/react';
import { ChoiceField, TextField, TickField } from '../../../ui/fields.js';
import { PROFESSIONS } from '../../identity/professions.js';
import { choicesOf, KINDS } from '../../sessions/words.js';
import { FAULT_OF, type RulesInput, type TypeSetup, wholeOf } from './rule-values.js';
import styles from './setup.module.css';
import { TickSet } from './tick-set.js';
import { EVALUATIONS, PARTIALS, ROUNDINGS, RULES, SOURCES } from './words.js';

interface RuleFieldsProps {
  type: TypeSetup;
  rules: RulesInput;
  change: (to: Partial<RulesInput>) => void;
}

/** The rules of a credit type, each with where it comes from. */
export function RuleFields({ type, rules, change }: RuleFieldsProps) {
  const { _ } = useLingui();
  const name = (rule: string) => (RULES[rule] ? _(RULES[rule]) : rule);
  const source = (rule: string) => {
    const found = type.sources.find((one) => one.rule === rule)?.source;
    return found && SOURCES[found] ? _(SOURCES[found]) : undefined;
  };
  const field = (rule: string) => ({ name: FAULT_OF(rule), label: name(rule), description: source(rule) });
  return (
    <>
      <div className={styles.numbers}>
        <TextField
          {...field('unitMinutes')}
          inputMode="numeric"
          defaultValue={rules.unitMinutes}
          onChange={(event) => change({ unitMinutes: wholeOf(event.currentTarget.value) })}
        />
        <TextField
          {...field('step')}
          inputMode="decimal"
          defaultValue={rules.step}
          onChange={(event) => change({ step: event.currentTarget.value })}
        />
        <TextField
          {...field('minimum')}
          inputMode="decimal"
          defaultValue={rules.minimum}
          onChange={(event) => change({ minimum: event.currentTarget.value })}
        />
      </div>
      <ChoiceField
        {...field('rounding')}
        defaultValue={rules.rounding}
        data={choicesOf(ROUNDINGS, _)}
        onChange={(event) => change({ rounding: event.currentTarget.value })}
      />
      <ChoiceField
        {...field('partial')}
        defaultValue={rules.partial}
        data={choicesOf(PARTIALS, _)}
        onChange={(event) => change({ partial: event.currentTarget.value })}
      />
      <PartialFields rules={rules} change={change} />
      <TickSet
        legend={name('eligibleProfessions')}
        note={source('eligibleProfessions')}
        all={_({ id: 'creditType.everyone', message: 'Everyone' })}
        choices={choicesOf(PROFESSIONS, _)}
        picked={rules.eligibleProfessions ?? null}
        onChange={(eligibleProfessions) => change({ eligibleProfessions })}
        name={FAULT_OF('eligibleProfessions')}
      />
      <TickSet
        legend={name('excludedParts')}
        note={source('excludedParts')}
        choices={[
          ...choicesOf(KINDS, _),
          { value: 'evaluation', label: _({ id: 'segment.evaluation', message: 'Evaluation' }) },
        ]}
        picked={rules.excludedParts}
        onChange={(excludedParts) => change({ excludedParts: excludedParts ?? [] })}
        name={FAULT_OF('excludedParts')}
      />
      <ChoiceField
        {...field('evaluation')}
        defaultValue={rules.evaluation}
        data={choicesOf(EVALUATIONS, _)}
        onChange={(event) => change({ evaluation: event.currentTarget.value })}
      />
      {(['assessmentRequired', 'attestationRequired', 'refusesSharedRoom', 'printsCertificate'] as const).map(
        (rule) => (
          <TickField
            key={rule}
            {...field(rule)}
            checked={rules[rule]}
            onChange={(event) => change({ [rule]: event.currentTarget.checked })}
          />
        ),
      )}
      <OfficeFields rules={rules} change={change} field={field} />
    </>
  );
}

function PartialFields({ rules, change }: Pick<RuleFieldsProps, 'rules' | 'change'>) {
  const { _ } = useLingui();
  if (rules.partial === 'PROPORTIONAL') return null;
  return (
    <div className={styles.numbers}>
      <TextField
        name="partialMinutes"
        label={
          rules.partial === 'FIXED'
            ? _({ id: 'creditType.leastMinutes', message: 'Minutes to be there at least' })
            : _({ id: 'creditType.missable', message: 'Minutes that may be missed' })
        }
        inputMode="numeric"
        defaultValue={rules.partialMinutes ?? ''}
        onChange={(event) => change({ partialMinutes: wholeOf(event.currentTarget.value) })}
      />
      {rules.partial === 'FIXED' && (
        <TextField
          name="fixedAmount"
          label={_({ id: 'creditType.fixed', message: 'What everyone gets' })}
          inputMode="decimal"
          defaultValue={rules.fixedAmount ?? ''}
          onChange={(event) => change({ fixedAmount: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

interface OfficeFieldsProps extends Pick<RuleFieldsProps, 'rules' | 'change'> {
  field: (rule: string) => { name: string; label: string; description: string | undefined };
}

/** What concerns the office rather than the learner. */
function OfficeFields({ rules, change, field }: OfficeFieldsProps) {
  const { _ } = useLingui();
  const orNull = (text: string) => (text.trim() === '' ? null : wholeOf(text));
  return (
    <>
      <div className={styles.numbers}>
        <TextField
          {...field('claimWindowDays')}
          inputMode="numeric"
          defaultValue={rules.claimWindowDays}
          onChange={(event) => change({ claimWindowDays: wholeOf(event.currentTarget.value) })}
        />
        <TextField
          {...field('retentionYears')}
          inputMode="numeric"
          defaultValue={rules.retentionYears}
          onChange={(event) => change({ retentionYears: wholeOf(event.currentTarget.value) })}
        />
        <TextField
          {...field('reportWithinDays')}
          inputMode="numeric"
          placeholder={_({ id: 'creditType.noDeadline', message: 'no deadline' })}
          defaultValue={rules.reportWithinDays ?? ''}
          onChange={(event) => change({ reportWithinDays: orNull(event.currentTarget.value) })}
        />
      </div>
      <TextField
        {...field('reportedTo')}
        placeholder={_({ id: 'creditType.nobody', message: 'nobody' })}
        defaultValue={rules.reportedTo ?? ''}
        maxLength={200}
        onChange={(event) => change({ reportedTo: event.currentTarget.value.trim() || null })}
      />
      <TextField
        {...field('faculty')}
        label={_({ id: 'creditType.faculty', message: 'Credits for each hour presented' })}
        placeholder={_({ id: 'creditType.noFaculty', message: 'none' })}
        inputMode="decimal"
        defaultValue={rules.facultyCreditsPerHour ?? ''}
        onChange={(event) => change({ facultyCreditsPerHour: event.currentTarget.value.trim() || null })}
      />
      {rules.facultyCreditsPerHour && (
        <TickField
          name="facultyExcludesLearner"
          label={_({
            id: 'creditType.facultyExcludes',
            message: 'Who presents gets no learner’s credit for the same session',
          })}
          checked={rules.facultyExcludesLearner ?? false}
          onChange={(event) => change({ facultyExcludesLearner: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
