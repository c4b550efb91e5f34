import { AuditCheckEntity } from '../libs/audit/audit-check.entity.js';
import { AuditDetailEntity } from '../libs/audit/audit-detail.entity.js';
import { AuditEntryEntity } from '../libs/audit/audit-entry.entity.js';
import { AuditHeadEntity } from '../libs/audit/audit-head.entity.js';
import { AuditSealEntity } from '../libs/audit/audit-seal.entity.js';
import { GroupEntity } from '../libs/groups/group.entity.js';
import { MembershipEntity } from '../libs/groups/membership.entity.js';
import { ApiTokenEntity } from '../libs/identity/api-token.entity.js';
import { IdentityLinkEntity } from '../libs/identity/identity-link.entity.js';
import { ExpiringCertificateEntity } from '../libs/identity/providers/expiring-certificate.entity.js';
import { IdentityProviderEntity } from '../libs/identity/identity-provider.entity.js';
import { IntegrationEntity } from '../libs/identity/integration.entity.js';
import { PersonRoleEntity } from '../libs/identity/person-role.entity.js';
import { RoleEntity } from '../libs/identity/roles/role.entity.js';
import { SamlAssertionEntity } from '../libs/identity/saml/saml-assertion.entity.js';
import { SamlRequestEntity } from '../libs/identity/saml/saml-request.entity.js';
import { SamlTicketEntity } from '../libs/identity/saml/saml-ticket.entity.js';
import { ServiceProviderKeyEntity } from '../libs/identity/saml/service-provider-key.entity.js';
import { SessionEntity } from '../libs/identity/session.entity.js';
import { SignInLinkEntity } from '../libs/identity/break-glass/sign-in-link.entity.js';
import { NotificationCauseEntity } from '../libs/notifications/notification-cause.entity.js';
import { NotificationEntity } from '../libs/notifications/notification.entity.js';
import { BlockEntity } from '../libs/people/block.entity.js';
import { DepartmentEntity } from '../libs/people/department.entity.js';
import { ErasedKeyEntity } from '../libs/people/erased-key.entity.js';
import { ErasedSaltEntity } from '../libs/people/erased-salt.entity.js';
import { FollowEntity } from '../libs/people/follow.entity.js';
import { LocationEntity } from '../libs/people/location.entity.js';
import { PeopleSetMemberEntity } from '../libs/people/people-set-member.entity.js';
import { PeopleSetEntity } from '../libs/people/people-set.entity.js';
import { PersonPhotoEntity } from '../libs/people/person-photo.entity.js';
import { PersonSearchEntity } from '../libs/people/person-search.entity.js';
import { PersonSettingsEntity } from '../libs/people/person-settings.entity.js';
import { PersonTokenEntity } from '../libs/people/person-token.entity.js';
import { PersonEntity } from '../libs/people/person.entity.js';
import { CommentEntity } from '../libs/posts/comment.entity.js';
import { MentionEntity } from '../libs/posts/mention.entity.js';
import { PostEntity } from '../libs/posts/post.entity.js';
import { ReactionEntity } from '../libs/posts/reaction.entity.js';
import { ScimBrakeEntity } from '../libs/provisioning/scim/entities/scim-brake.entity.js';
import { ScimDeactivationEntity } from '../libs/provisioning/scim/entities/scim-deactivation.entity.js';
import { ScimExternalGroupEntity } from '../libs/provisioning/scim/entities/scim-external-group.entity.js';
import { ScimExternalUserEntity } from '../libs/provisioning/scim/entities/scim-external-user.entity.js';
import { ScimGroupEntity } from '../libs/provisioning/scim/entities/scim-group.entity.js';
import { ScimHeldPersonEntity } from '../libs/provisioning/scim/entities/scim-held-person.entity.js';
import { ScimUserEntity } from '../libs/provisioning/scim/entities/scim-user.entity.js';
import { DirectoryEntryEntity } from '../libs/provisioning/ldap/directory-entry.entity.js';
import { ProvisioningChangeEntity } from '../libs/provisioning/provisioning-change.entity.js';
import { ProvisioningRunEntity } from '../libs/provisioning/provisioning-run.entity.js';
import { StreamEntryEntity } from '../libs/streams/stream-entry.entity.js';

/** The TypeORM entities of every feature. */
export const allEntities: Function[] = [
  AuditCheckEntity,
  AuditDetailEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  AuditSealEntity,
  GroupEntity,
  MembershipEntity,
  ApiTokenEntity,
  IdentityLinkEntity,
  IdentityProviderEntity,
  ExpiringCertificateEntity,
  IntegrationEntity,
  PersonRoleEntity,
  RoleEntity,
  SamlAssertionEntity,
  SamlRequestEntity,
  SamlTicketEntity,
  ServiceProviderKeyEntity,
  SessionEntity,
  SignInLinkEntity,
  NotificationCauseEntity,
  NotificationEntity,
  BlockEntity,
  DepartmentEntity,
  ErasedKeyEntity,
  ErasedSaltEntity,
  FollowEntity,
  LocationEntity,
  PeopleSetMemberEntity,
  PeopleSetEntity,
  PersonPhotoEntity,
  PersonSearchEntity,
  PersonSettingsEntity,
  PersonTokenEntity,
  PersonEntity,
  CommentEntity,
  MentionEntity,
  PostEntity,
  ReactionEntity,
  ScimBrakeEntity,
  ScimDeactivationEntity,
  ScimExternalGroupEntity,
  ScimExternalUserEntity,
  ScimGroupEntity,
  ScimHeldPersonEntity,
  ScimUserEntity,
  DirectoryEntryEntity,
  ProvisioningChangeEntity,
  ProvisioningRunEntity,
  StreamEntryEntity,
];
