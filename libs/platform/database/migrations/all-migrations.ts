import { Core1764000000000 } from './1764000000000-core.js';
import { Audit1764100000000 } from './1764100000000-audit.js';
import { IdentityProviders1764200000000 } from './1764200000000-identity-providers.js';
import { Scim1764300000000 } from './1764300000000-scim.js';
import { Provisioning1764400000000 } from './1764400000000-provisioning.js';
import { Roles1764500000000 } from './1764500000000-roles.js';
import { ServiceProviderKeys1764800000000 } from './1764800000000-service-provider-keys.js';
import { ProviderTrust1764900000000 } from './1764900000000-provider-trust.js';
import { RateLimits1764600000000 } from './1764600000000-rate-limits.js';
import { PeopleAdmin1764700000000 } from './1764700000000-people-admin.js';
import { MembersWhoLeft1764710000000 } from './1764710000000-members-who-left.js';
import { Erasure1764720000000 } from './1764720000000-erasure.js';
import { Notices1764810000000 } from './1764810000000-notices.js';
import { Inheritance1764820000000 } from './1764820000000-inheritance.js';
import { ScimExternalIds1764830000000 } from './1764830000000-scim-external-ids.js';
import { ErasedKeys1764840000000 } from './1764840000000-erased-keys.js';

/** Every migration, oldest first. Add new ones at the end; never edit one that was released. */
export const allMigrations = [
  Core1764000000000,
  Audit1764100000000,
  IdentityProviders1764200000000,
  Scim1764300000000,
  Provisioning1764400000000,
  Roles1764500000000,
  RateLimits1764600000000,
  PeopleAdmin1764700000000,
  MembersWhoLeft1764710000000,
  Erasure1764720000000,
  ServiceProviderKeys1764800000000,
  Notices1764810000000,
  Inheritance1764820000000,
  ProviderTrust1764900000000,
  ScimExternalIds1764830000000,
  ErasedKeys1764840000000,
];
