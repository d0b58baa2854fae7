import { useLingui } from '@lingui/react';
import { Link } from '@tanstack/react-router';
import { SignOut } from '../features/identity/identity.graphql.js';
import { useViewer } from '../features/identity/viewer.js';
import { useManages } from '../features/sessions/schedule/use-manages.js';
import { useCommand } from '../graphql/use-command.js';
import mark from '../ui/mark.svg';
import styles from './shell.module.css';

/** Who made this, who is here, and the way out. */
export function ShellHeader() {
  const { _ } = useLingui();
  const me = useViewer();
  const manages = useManages();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <img src={mark} alt="" width="28" height="28" />
          <span>{_({ id: 'product.name', message: 'Spokewell' })}</span>
        </Link>
        {manages && (
          <nav aria-label={_({ id: 'shell.main', message: 'Main' })} className={styles.places}>
            <Link to="/schedule" className={styles.place} activeOptions={{ includeSearch: false }}>
              {_({ id: 'schedule.title', message: 'Schedule' })}
            </Link>
          </nav>
        )}
        <nav aria-label={_({ id: 'shell.account', message: 'Account' })} className={styles.account}>
          {me && (
            <Link to="/profile" className={styles.person}>
              {me.name}
            </Link>
          )}
          {me && <SignOutButton />}
          {me === null && (
            <Link to="/sign-in" className={styles.person}>
              {_({ id: 'signIn.open', message: 'Sign in' })}
            </Link>
          )}
        </nav>
      </div>
    </header>
  );
}

function SignOutButton() {
  const { _ } = useLingui();
  const signOut = useCommand(SignOut);
  const leave = async () => {
    // A fresh load, so that nothing of this person stays in memory.
    if (await signOut.run({})) window.location.assign('/');
  };
  return (
    <button type="button" className={styles.out} onClick={leave} disabled={signOut.busy}>
      {_({ id: 'signOut', message: 'Sign out' })}
    </button>
  );
}
