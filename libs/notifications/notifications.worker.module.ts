import { Module } from '@nestjs/common';
import { RefreshBadgesOfCertificates, RefreshBadgesOfGroup, RefreshBadgesOfHold, RefreshBadgesOfMember, RefreshBadgesOfPerson, RefreshBadgesOfPost } from './jobs/refresh-badges.processor.js';
import { TellOfAcceptance } from './jobs/tell-of-acceptance.processor.js';
import { TellOfCertificate } from './jobs/tell-of-certificate.processor.js';
import { TellOfComment } from './jobs/tell-of-comment.processor.js';
import { TellOfFollow } from './jobs/tell-of-follow.processor.js';
import { TellOfInheritance } from './jobs/tell-of-inheritance.processor.js';
import { TellOfHeldIntegration, TellOfHeldRun } from './jobs/tell-of-hold.processor.js';
import { TellOfInvitation } from './jobs/tell-of-invitation.processor.js';
import { TellOfPost } from './jobs/tell-of-post.processor.js';
import { TellOfReaction } from './jobs/tell-of-reaction.processor.js';
import { TellOfRemoval } from './jobs/tell-of-removal.processor.js';
import { TellOfRequest } from './jobs/tell-of-request.processor.js';

/** What tells people, and what refreshes their badges. */
@Module({
  providers: [
    TellOfPost,
    TellOfComment,
    TellOfReaction,
    TellOfFollow,
    TellOfInvitation,
    TellOfRequest,
    TellOfAcceptance,
    TellOfRemoval,
    TellOfInheritance,
    TellOfHeldRun,
    TellOfHeldIntegration,
    TellOfCertificate,
    RefreshBadgesOfPost,
    RefreshBadgesOfGroup,
    RefreshBadgesOfMember,
    RefreshBadgesOfPerson,
    RefreshBadgesOfHold,
    RefreshBadgesOfCertificates,
  ],
})
export class NotificationsWorkerModule {}
