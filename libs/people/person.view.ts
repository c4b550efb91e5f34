/** A person as everybody in the company may see them. */
export interface PersonView {
  uuid: string;
  /** Global id. */
  id: string;
  email: string | null;
  employeeNumber: string | null;
  displayName: string;
  preferredName: string | null;
  givenName: string | null;
  familyName: string | null;
  title: string | null;
  department: string | null;
  location: string | null;
  phone: string | null;
  about: string | null;
  avatarUrl: string | null;
  isActive: boolean;
  /** Whether nothing is left of the person but that there was somebody. */
  isErased: boolean;
  /** Raw id of the manager, for the loader. */
  managerUuid: string | null;
}
