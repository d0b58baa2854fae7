import { useLingui } from '@lingui/react';
import { TextField } from '../../../ui/fields.js';

/** The fields of a link that is added to what there is to read: `title` and `url`. */
export function MaterialLinkFields() {
  const { _ } = useLingui();
  return (
    <>
      <TextField
        name="title"
        label={_({ id: 'materials.name', message: 'Name' })}
        placeholder={_({ id: 'materials.name.example', message: 'Slides' })}
        required
        maxLength={200}
      />
      <TextField
        name="url"
        type="url"
        label={_({ id: 'resource.url', message: 'Web address, beginning with https://' })}
        pattern="https?://.*"
        required
        maxLength={2000}
      />
    </>
  );
}
