import styles from './mark.module.css';

/** The logo: two nested arches and a sun. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 28 32" aria-hidden="true">
      <path className={styles.wall} d="M0 14a14 14 0 0 1 28 0v14a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4z" />
      <path className={styles.floor} d="M6 32V15a8 8 0 0 1 16 0v17z" />
      <path className={styles.light} d="M6 32V20l16-6v18z" />
      <circle className={styles.sun} cx="14" cy="13.5" r="3.6" />
    </svg>
  );
}
