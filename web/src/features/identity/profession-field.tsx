import { useLingui } from '@lingui/react';
import { ChoiceField } from '../../ui/fields.js';
import { PROFESSIONS } from './professions.js';

/** Asks for a profession; it may stay open. */
export function ProfessionField({ initial }: { initial?: string | null }) {
  const { _ } = useLingui();
  const open = { value: '', label: _({ id: 'profession.open', message: 'Not given' }) };
  const names = Object.entries(PROFESSIONS).map(([value, name]) => ({ value, label: _(name) }));
  return (
    <ChoiceField
      name="profession"
      label={_({ id: 'field.profession', message: 'Profession' })}
      defaultValue={initial ?? ''}
      data={[open, ...names]}
    />
  );
}
