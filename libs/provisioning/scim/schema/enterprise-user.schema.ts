import { attribute, complex, type Schema } from './attribute.js';

export const ENTERPRISE_USER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** RFC 7643 section 4.3. */
export const enterpriseUserSchema: Schema = {
  id: ENTERPRISE_USER,
  name: 'EnterpriseUser',
  description: 'What a company adds to a person.',
  attributes: [
    attribute('employeeNumber', 'The employee number.', { caseExact: true, uniqueness: 'server' }),
    attribute('costCenter', 'The cost centre.'),
    attribute('organization', 'The organization.'),
    attribute('division', 'The division.'),
    attribute('department', 'The department.'),
    complex('manager', 'Whom the person reports to.', [
      attribute('value', 'The id of the manager.', { caseExact: true }),
      attribute('$ref', 'The address of the manager.', { type: 'reference', referenceTypes: ['User'], mutability: 'readOnly', caseExact: true }),
      attribute('displayName', 'The name of the manager.', { mutability: 'readOnly' }),
    ]),
  ],
};
