import type { Configuration } from '../../../platform/config/configuration.js';

export const SCIM_PATH = '/scim/v2';

/** What the addresses of resources begin with. */
export function scimBase(configuration: Configuration): string {
  return configuration.publicUrl + SCIM_PATH;
}
