import { useLingui } from '@lingui/react';
import { useCommand } from '../../../graphql/use-command.js';
import { CommandForm } from '../../../ui/command-form.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { ChoiceField, TextField } from '../../../ui/fields.js';
import { AddResource } from '../programs.graphql.js';

/** Adds a source of support to a hub. */
export function NewResource({ hubId }: { hubId: string }) {
  const { _ } = useLingui();
  const add = useCommand(AddResource, ['Resource', 'Hub']);
  const kinds = [
    { value: 'helpline', label: _({ id: 'resource.helpline', message: 'Helpline' }) },
    { value: 'self_assessment', label: _({ id: 'resource.selfAssessment', message: 'Self-assessment' }) },
    { value: 'course', label: _({ id: 'resource.course', message: 'Course' }) },
    { value: 'toolkit', label: _({ id: 'resource.toolkit', message: 'Toolkit' }) },
    { value: 'reading', label: _({ id: 'resource.reading', message: 'Reading' }) },
  ];
  return (
    <Disclosure label={_({ id: 'resource.new', message: 'New source of support' })}>
      {(close) => (
        <CommandForm
          submit={_({ id: 'resource.add', message: 'Add it' })}
          busy={add.busy}
          failure={add.failure}
          onCancel={close}
          onSubmit={async ({ title = '', kind = 'helpline', details = '', url }) => {
            if (await add.run({ hubId, input: { title, kind, details, url } })) close();
          }}
        >
          <TextField
            name="title"
            label={_({ id: 'resource.title', message: 'Name' })}
            required
            minLength={2}
            maxLength={200}
          />
          <ChoiceField name="kind" label={_({ id: 'resource.kind', message: 'What it is' })} data={kinds} />
          <TextField
            name="details"
            label={_({ id: 'resource.details', message: 'How to reach or use it' })}
            required
            minLength={2}
            maxLength={1000}
          />
          <TextField
            name="url"
            type="url"
            label={_({ id: 'resource.url', message: 'Web address, beginning with https://' })}
            pattern="https://.*"
          />
        </CommandForm>
      )}
    </Disclosure>
  );
}
