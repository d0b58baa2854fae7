import { useLingui } from '@lingui/react';
import { Editable } from '../../../ui/editable.js';
import { When } from '../../../ui/when.js';
import { Disclosed } from '../../credits/disclosed.js';
import { DisclosureForm } from '../../credits/disclosure-form.js';
import styles from '../session-page.module.css';
import type { Desk, Teaching } from './teaching-page.js';

/** What who teaches states of their financial relationships; asked for at once where nothing holds. */
export function Statement({ desk, page }: { desk: Desk; page: Teaching }) {
  const { _ } = useLingui();
  const { disclosure } = page;
  const form = (close?: () => void) => (
    <DisclosureForm
      by={{ sessionId: desk.id, secret: desk.secret }}
      onCancel={close}
      done={() => {
        close?.();
        desk.again();
      }}
    />
  );
  const open = page.state === 'open';
  return (
    <Editable
      key={disclosure?.madeAt ?? 'none'}
      title={_({ id: 'statement.title', message: 'Your financial relationships' })}
      label={_({ id: 'statement.anew', message: 'State your financial relationships anew' })}
      button={_({ id: 'statement.anew.button', message: 'State anew' })}
      editor={open && disclosure ? form : undefined}
    >
      {disclosure ? (
        <div>
          <Disclosed of={disclosure} />
          <p className={styles.total}>
            {_({ id: 'statement.until', message: 'You need not state it again before:' })}{' '}
            <When at={disclosure.expiresAt} detail="day" />
          </p>
        </div>
      ) : open ? (
        form()
      ) : (
        <p className={styles.none}>{_({ id: 'statement.nothing', message: 'Nothing was stated.' })}</p>
      )}
    </Editable>
  );
}
