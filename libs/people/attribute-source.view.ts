/** Who may say something about a person. An administrator stands above all of them. */
export type AttributeSource = 'admin' | 'scim' | 'ldap' | 'saml' | 'import' | 'person';

export type OwnedAttribute =
  | 'email' | 'employeeNumber' | 'displayName' | 'givenName' | 'familyName' | 'preferredName' | 'title' | 'department' | 'location'
  | 'phone' | 'about' | 'startDate' | 'manager' | 'photo' | 'active';

/** The source of each attribute that has one, as person.attribute_sources holds it. */
export type Owners = Partial<Record<OwnedAttribute, AttributeSource>>;
