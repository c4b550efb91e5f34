/** What the last assertion of a provider said, for the administrator who maps its attributes. */
export interface AssertionSeen {
  /** ISO 8601. */
  at: string;
  /** Null when the response was refused before it could be read. */
  nameId: string | null;
  nameIdFormat: string | null;
  attributes: Record<string, string[]>;
  /** What came of it: the person it stands for, or why it was refused. */
  personId: string | null;
  /** Whether signing in would make this person. */
  wouldCreate: boolean;
  refusal: string | null;
}
