import { useLingui } from '@lingui/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../graphql/use-command.js';
import { CommandForm } from '../../ui/command-form.js';
import styles from './credits.module.css';
import { Disclose, DiscloseToHub } from './disclosure.graphql.js';
import { NATURES } from './words.js';

interface Relationship {
  key: number;
  company: string;
  natures: readonly string[];
  ended: boolean;
}

/** Companies in a statement at the most. */
const MOST = 40;
const fresh = (key: number): Relationship => ({ key, company: '', natures: [], ended: false });

interface DisclosureFormProps {
  /**
   * As who teaches in a session, by the secret of the link to it or signed in where that is null; or to a hub, signed in.
   */
  by: { readonly sessionId: string; readonly secret: string | null } | { readonly hubId: string };
  done: () => void;
  onCancel?: () => void;
}

/** Where somebody who teaches states financial relationships, or that there are none. */
export function DisclosureForm({ by, done, onCancel }: DisclosureFormProps) {
  const { _ } = useLingui();
  const disclose = useCommand(Disclose);
  const toHub = useCommand(DiscloseToHub, ['OwnDisclosure']);
  const [none, setNone] = useState<boolean>();
  const [named, setNamed] = useState<readonly Relationship[]>([fresh(0)]);
  const change = (key: number, to: Partial<Relationship>) =>
    setNamed((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const send = async () => {
    const relationships = none
      ? []
      : named.map(({ company, natures, ended }) => ({ company, natures: [...natures], ended }));
    const statement = { none: none === true, relationships };
    const made =
      'hubId' in by
        ? await toHub.run({ hubId: by.hubId, statement })
        : await disclose.run({ id: by.sessionId, secret: by.secret, statement });
    if (made) done();
  };
  return (
    <CommandForm
      submit={_({ id: 'disclose.submit', message: 'Make this statement' })}
      busy={disclose.busy || toHub.busy}
      failure={disclose.failure ?? toHub.failure}
      onSubmit={() => void send()}
      onCancel={onCancel}
    >
      <p className={styles.help}>
        {_({
          id: 'disclose.help',
          message:
            'This is about the last 24 months, every amount, and companies whose business is making, selling or distributing healthcare products that are used by or on patients. Learners are shown what you state. It holds for a year.',
        })}
      </p>
      <fieldset className={styles.choices}>
        <legend>{_({ id: 'disclose.legend', message: 'Financial relationships' })}</legend>
        <label>
          <input
            type="radio"
            name="relationships"
            required
            checked={none === true}
            onChange={() => setNone(true)}
          />
          {_({ id: 'disclose.none', message: 'I have none' })}
        </label>
        <label>
          <input type="radio" name="relationships" checked={none === false} onChange={() => setNone(false)} />
          {_({ id: 'disclose.some', message: 'I have these' })}
        </label>
      </fieldset>
      {none === false &&
        named.map((relationship) => (
          <RelationshipFields
            key={relationship.key}
            relationship={relationship}
            change={(to) => change(relationship.key, to)}
            remove={
              named.length > 1
                ? () => setNamed((all) => all.filter(({ key }) => key !== relationship.key))
                : undefined
            }
          />
        ))}
      {none === false && named.length < MOST && (
        <div>
          <Button
            variant="default"
            onClick={() => setNamed((all) => [...all, fresh(Math.max(...all.map(({ key }) => key)) + 1)])}
          >
            {_({ id: 'disclose.another', message: 'Add another company' })}
          </Button>
        </div>
      )}
    </CommandForm>
  );
}

interface RelationshipFieldsProps {
  relationship: Relationship;
  change: (to: Partial<Relationship>) => void;
  remove: (() => void) | undefined;
}

function RelationshipFields({ relationship, change, remove }: RelationshipFieldsProps) {
  const { _ } = useLingui();
  const { company, natures, ended } = relationship;
  return (
    <fieldset className={styles.company}>
      <legend className="sw-hidden">{company || _({ id: 'disclose.company', message: 'Company' })}</legend>
      <TextInput
        label={_({ id: 'disclose.company', message: 'Company' })}
        value={company}
        onChange={(event) => change({ company: event.currentTarget.value })}
        required
        maxLength={200}
        autoComplete="off"
      />
      <fieldset className={styles.natures}>
        <legend>{_({ id: 'disclose.natures', message: 'What it consists of' })}</legend>
        {Object.entries(NATURES).map(([nature, words], index) => (
          <label key={nature}>
            <input
              type="checkbox"
              // At least one is ticked: the first asks for it.
              required={index === 0 && natures.length === 0}
              checked={natures.includes(nature)}
              onChange={(event) =>
                change({
                  natures: event.currentTarget.checked
                    ? [...natures, nature]
                    : natures.filter((one) => one !== nature),
                })
              }
            />
            {_(words)}
          </label>
        ))}
      </fieldset>
      <div className={styles.choices}>
        <label>
          <input
            type="checkbox"
            checked={ended}
            onChange={(event) => change({ ended: event.currentTarget.checked })}
          />
          {_({ id: 'disclose.ended', message: 'It has ended' })}
        </label>
      </div>
      {remove && (
        <div>
          <Button variant="subtle" color="danger" size="compact-md" onClick={remove}>
            {_({ id: 'disclose.remove', message: 'Take this company out' })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
