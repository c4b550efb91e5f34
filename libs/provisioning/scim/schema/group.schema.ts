import { attribute, complex, type Schema } from './attribute.js';

export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** RFC 7643 section 4.2. */
export const groupSchema: Schema = {
  id: GROUP,
  name: 'Group',
  description: 'A set of people, for audiences; members of a company group where an administrator links the two.',
  attributes: [
    attribute('displayName', 'The name of the group.', { required: true, uniqueness: 'server' }),
    complex(
      'members',
      'The people in the group.',
      [
        attribute('value', 'The id of the person.', { mutability: 'immutable', caseExact: true }),
        attribute('$ref', 'The address of the person.', { type: 'reference', referenceTypes: ['User'], mutability: 'immutable', caseExact: true }),
        attribute('type', 'Always User.', { mutability: 'immutable', canonicalValues: ['User'] }),
        attribute('display', 'The name of the person.', { mutability: 'readOnly' }),
      ],
      { multiValued: true },
    ),
  ],
};
