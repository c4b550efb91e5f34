/** Who a manager or member is, as the file says it. */
export type PersonReference =
  | { by: 'dn'; value: string }
  | { by: 'uid'; value: string }
  | { by: 'email'; value: string }
  | { by: 'employeeNumber'; value: string };

/** Fields that are copied as they are. Absent: the file does not speak of it. Null: the file says there is none. */
export interface PersonFields {
  displayName?: string;
  givenName?: string | null;
  familyName?: string | null;
  title?: string | null;
  department?: string | null;
  location?: string | null;
  phone?: string | null;
  startDate?: string | null;
}

/** One person of a file, checked. Has an e-mail address or an employee number, or both. */
export interface PersonRecord {
  line: number;
  email: string | null;
  employeeNumber: string | null;
  fields: PersonFields;
  isActive?: boolean;
  /** Absent: not said. Null: nobody. */
  manager?: PersonReference | null;
  /** Absent: not said. Null: there is none. */
  photo?: PersonPhotoRecord | null;
  /** What else others in the file call this person. */
  names: PersonReference[];
  /** The entry of a directory that this is, found again when everything else changes. */
  entry?: { id: string; dn: string; uid: string | null };
}

export interface PersonPhotoRecord {
  mediaType: string;
  bytes: Buffer;
}

/** One group of a directory. */
export interface GroupRecord {
  line: number;
  /** Normal form of its distinguished name. */
  externalId: string;
  name: string;
  members: PersonReference[];
}

export type ImportRecord = { kind: 'person'; person: PersonRecord } | { kind: 'group'; group: GroupRecord };

/** What a source reads from a file, as text, before it is checked. */
export interface RawPerson {
  line: number;
  values: Partial<Record<RawField, string | null>>;
  manager?: PersonReference | null;
  photo?: Buffer;
  names: PersonReference[];
}

export type RawField = 'email' | 'employeeNumber' | 'active' | keyof PersonFields;
