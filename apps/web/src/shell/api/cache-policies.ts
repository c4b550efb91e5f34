import type { InMemoryCacheConfig } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';
import { formerColleague } from './former-colleague';

const part = { merge: true } as const;

/** How answers lie in the cache: things with ids by id, parts of a thing with the thing, lists as they grow. */
export const cachePolicies: InMemoryCacheConfig = {
  possibleTypes: {
    Node: ['Person', 'Group', 'Post', 'Comment', 'Notification'],
    ReactionSubject: ['Post', 'Comment'],
  },
  typePolicies: {
    Query: {
      fields: {
        homeFeed: relayStylePagination(['order']),
        people: relayStylePagination(['query', 'department', 'location']),
        groups: relayStylePagination(['query', 'mine']),
        notifications: relayStylePagination(['unreadOnly']),
        pendingRequests: relayStylePagination(),
        post: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Post', id: args?.id }),
        group: (existing, { args, toReference }) => existing ?? toReference({ __typename: 'Group', id: args?.id }),
      },
    },
    ViewerSettings: { keyFields: [] },
    Person: {
      fields: {
        displayName: (name: string | undefined, { readField }) => (readField('isErased') ? formerColleague() : name),
        posts: relayStylePagination(),
        groups: relayStylePagination(),
        reports: relayStylePagination(),
        managerChain: { merge: false },
      },
    },
    Group: {
      fields: {
        posts: relayStylePagination(),
        members: relayStylePagination(['query', 'role']),
        membershipRequests: relayStylePagination(),
        viewerCan: part,
        viewerMembership: part,
      },
    },
    Membership: { keyFields: ['person', ['id'], 'group', ['id']] },
    MembershipRequest: { keyFields: ['person', ['id'], 'group', ['id']] },
    Post: {
      fields: {
        viewerCan: part,
        reactions: { merge: false },
        mentions: { merge: false },
        reactors: relayStylePagination(['kind']),
        comments: relayStylePagination((args) => (args?.last ? ['last'] : false)),
      },
    },
    Comment: {
      fields: {
        viewerCan: part,
        reactions: { merge: false },
        mentions: { merge: false },
        reactors: relayStylePagination(['kind']),
        replies: relayStylePagination(),
      },
    },
  },
};
