import { attribute, complex, list, type Schema } from './attribute.js';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** RFC 7643 section 4.1, without passwords and certificates: people sign in at the identity provider. */
export const userSchema: Schema = {
  id: USER,
  name: 'User',
  description: 'A person of the company.',
  attributes: [
    attribute('userName', 'The name the identity provider knows the person by.', { required: true, uniqueness: 'server' }),
    complex('name', 'The parts of the name.', [
      attribute('formatted', 'The whole name.'),
      attribute('familyName', 'The family name.'),
      attribute('givenName', 'The given name.'),
      attribute('middleName', 'Middle names.'),
      attribute('honorificPrefix', 'A title before the name.'),
      attribute('honorificSuffix', 'A title behind the name.'),
    ]),
    attribute('displayName', 'The name that is shown. Without one it is made of the others.'),
    attribute('nickName', 'A casual name.'),
    attribute('profileUrl', 'A page about the person.', { type: 'reference', referenceTypes: ['external'], caseExact: true }),
    attribute('title', 'The job title.'),
    attribute('userType', 'How the person belongs to the company.'),
    attribute('preferredLanguage', 'The preferred language.'),
    attribute('locale', 'The locale.'),
    attribute('timezone', 'The time zone.'),
    attribute('active', 'False: the person has left and can do nothing more.', { type: 'boolean' }),
    list('emails', 'E-mail addresses. The primary one, else the one of work, is the address in Atrium.', ['work', 'home', 'other'], { uniqueness: 'none' }),
    list('phoneNumbers', 'Telephone numbers. The primary one, else the one of work, is shown.', ['work', 'home', 'mobile', 'fax', 'pager', 'other']),
    list('ims', 'Instant messaging addresses.', []),
    list('photos', 'Addresses of photos. They are kept, not fetched.', ['photo', 'thumbnail'], { type: 'reference', referenceTypes: ['external'], caseExact: true }),
    complex(
      'addresses',
      'Addresses. The locality of the primary one, else of the one of work, is the location in Atrium.',
      [
        attribute('formatted', 'The whole address.'),
        attribute('streetAddress', 'Street and number.'),
        attribute('locality', 'City or site.'),
        attribute('region', 'State or region.'),
        attribute('postalCode', 'Postal code.'),
        attribute('country', 'Country.'),
        attribute('type', 'What it is for.', { canonicalValues: ['work', 'home', 'other'] }),
        attribute('primary', 'Whether it is the preferred one; at most one is.', { type: 'boolean' }),
      ],
      { multiValued: true },
    ),
    complex(
      'groups',
      'The groups the person is a member of; they are changed at the group.',
      [
        attribute('value', 'The id of the group.', { mutability: 'readOnly', caseExact: true }),
        attribute('$ref', 'The address of the group.', { type: 'reference', referenceTypes: ['Group'], mutability: 'readOnly', caseExact: true }),
        attribute('display', 'The name of the group.', { mutability: 'readOnly' }),
        attribute('type', 'Always direct.', { mutability: 'readOnly', canonicalValues: ['direct'] }),
      ],
      { multiValued: true, mutability: 'readOnly' },
    ),
    list('entitlements', 'Entitlements. They are kept, and give no right in Atrium.', []),
    list('roles', 'Roles. They are kept, and give no right in Atrium.', []),
  ],
};
