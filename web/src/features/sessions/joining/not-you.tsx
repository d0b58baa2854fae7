import { Link } from '@tanstack/react-router';
import { rememberPlace } from '../../../ui/return-to.js';
import { forgetJoinSecret } from './join-secret.js';
import styles from './joining.module.css';

/** Who joins, and the way to sign in as somebody else, which leads back here. */
export function NotYou({ id, words, link }: { id: string; words: string; link: string }) {
  const leave = () => {
    forgetJoinSecret(id);
    rememberPlace();
  };
  return (
    <p className={styles.who}>
      <span>{words}</span>{' '}
      <Link to="/sign-in" className={styles.link} onClick={leave}>
        {link}
      </Link>
    </p>
  );
}
