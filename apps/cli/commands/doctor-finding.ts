/** What the doctor says of one thing it looked at. */
export interface Finding {
  state: 'ok' | 'warning' | 'problem';
  what: string;
  says: string;
}
