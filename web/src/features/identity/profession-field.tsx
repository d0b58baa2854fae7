import { useLingui } from '@lingui/react';
import { ChoiceField } from '../../ui/fields.js';
import { PROFESSION_GROUPS, professionName } from './professions.js';

/** Asks for a profession; it may stay open. */
export function ProfessionField({ initial }: { initial?: string | null }) {
  const { _ } = useLingui();
  const open = { value: '', label: _({ id: 'profession.open', message: 'Not given' }) };
  const groups = PROFESSION_GROUPS.map(({ name, members }) => ({
    group: _(name),
    items: members.map((value) => ({ value, label: _(professionName(value) ?? name) })),
  }));
  return (
    <ChoiceField
      name="profession"
      label={_({ id: 'field.profession', message: 'Profession' })}
      defaultValue={initial ?? ''}
      data={[open, ...groups]}
    />
  );
}
