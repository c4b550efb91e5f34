import styles from './skylight.module.css';

/** Daylight that falls from the top of every page, in the colour of the hour. */
export function Skylight() {
  return <div className={styles.skylight} aria-hidden="true" />;
}
