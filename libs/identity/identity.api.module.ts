import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { AcceptAssertion } from './accept-assertion.use-case.js';
import { ApiTokenReader } from './api-token.reader.js';
import { BeginSignIn } from './begin-sign-in.use-case.js';
import { CreateApiToken } from './create-api-token.use-case.js';
import { CreateIntegrationToken } from './create-integration-token.use-case.js';
import { CreateOwnToken } from './create-own-token.use-case.js';
import { EndProviderSessions } from './end-provider-sessions.use-case.js';
import { EndOtherSessions } from './end-other-sessions.use-case.js';
import { EndSession } from './end-session.use-case.js';
import { FinishSignIn } from './finish-sign-in.use-case.js';
import { LogoutController } from './http/logout.controller.js';
import { RedeemSignInLink } from './break-glass/redeem-sign-in-link.use-case.js';
import { SignInLinkController } from './http/sign-in-link.controller.js';
import { ApiTokenResolver } from './graphql/api-token.resolver.js';
import { IdentityAuditLabels } from './audit-label.reader.js';
import { PeopleAdminResolver } from './graphql/people-admin.resolver.js';
import { PeopleAdminMutationsResolver } from './graphql/people-admin-mutations.resolver.js';
import { IdentityPersonData } from './identity-person-data.js';
import { SignInGuard } from './http/guarded.js';
import { SessionResolver } from './graphql/session.resolver.js';
import { SamlBodyLimit } from './http/saml-body-limit.js';
import { SamlController } from './http/saml.controller.js';
import { SessionController } from './http/session.controller.js';
import { PeopleAdminReader } from './people-admin/people-admin.reader.js';
import { ErasePerson } from './people-admin/erase-person.use-case.js';
import { DeactivatePerson } from './people-admin/deactivate-person.use-case.js';
import { EndSessionsOf } from './people-admin/end-sessions-of.use-case.js';
import { ReactivatePerson } from './people-admin/reactivate-person.use-case.js';
import { IssueIntegrationToken } from './issue-integration-token.use-case.js';
import { RevokeToken } from './revoke-token.use-case.js';
import { SessionStart } from './session-start.js';
import { SessionReader } from './session.reader.js';
import { SignOnModule } from './sign-on.module.js';
import { SignOut } from './sign-out.use-case.js';

/** Sign-in over HTTP, and a person's own sessions over GraphQL. */
@Module({
  imports: [PeopleModule, SignOnModule],
  controllers: [SamlController, LogoutController, SignInLinkController, SessionController],
  providers: [
    SignInGuard,
    SamlBodyLimit,
    IdentityAuditLabels,
    BeginSignIn,
    AcceptAssertion,
    FinishSignIn,
    SessionStart,
    RedeemSignInLink,
    SignOut,
    EndSession,
    EndOtherSessions,
    EndProviderSessions,
    SessionReader,
    SessionResolver,
    ApiTokenReader,
    CreateApiToken,
    CreateOwnToken,
    CreateIntegrationToken,
    IssueIntegrationToken,
    RevokeToken,
    ApiTokenResolver,
    IdentityPersonData,
    PeopleAdminReader,
    PeopleAdminResolver,
    ErasePerson,
    DeactivatePerson,
    ReactivatePerson,
    EndSessionsOf,
    PeopleAdminMutationsResolver,
  ],
})
export class IdentityApiModule {}
