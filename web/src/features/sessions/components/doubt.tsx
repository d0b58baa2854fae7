import styles from './doubt.module.css';

/** Something that speaks against a session, and forbids nothing. */
export function Doubt({ words }: { words: string }) {
  return (
    <span className={styles.doubt}>
      <svg aria-hidden width="14" height="14" viewBox="0 0 16 16">
        <path d="M8 2l6.5 11.5h-13zM8 6.5v3.5M8 12v.2" />
      </svg>
      {words}
    </span>
  );
}
