import { Doubt } from './doubt.js';
import styles from './doubt.module.css';

/** What speaks against a session, a line each; read out as it comes. */
export function Doubts({ words }: { words: readonly string[] }) {
  return (
    <div role="status" className={words.length > 0 ? undefined : 'sw-hidden'}>
      {words.length > 0 && (
        <ul className={styles.list}>
          {[...new Set(words)].map((one) => (
            <li key={one}>
              <Doubt words={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
