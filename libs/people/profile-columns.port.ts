/** What sources say of a person, as it stands in the columns of a person; the places stand elsewhere, by id or by name. */
export interface ProfileColumns {
  email: string | null;
  employeeNumber: string | null;
  displayName: string;
  givenName: string | null;
  familyName: string | null;
  title: string | null;
  phone: string | null;
}
