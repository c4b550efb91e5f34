/** The subscriber name of every processor. The worker does not boot unless each has exactly one. */
export const allJobs: readonly string[] = [
  'posts.tell-watchers',
  'posts.recheck-watchers',
  'feed.announce-post',
  'notifications.tell-of-post',
  'notifications.tell-of-comment',
  'notifications.tell-of-reaction',
  'notifications.tell-of-follow',
  'notifications.tell-of-invitation',
  'notifications.tell-of-request',
  'notifications.tell-of-acceptance',
  'notifications.tell-of-removal',
  'notifications.refresh-badges-of-post',
  'notifications.refresh-badges-of-group',
  'notifications.refresh-badges-of-member',
  'notifications.refresh-badges-of-person',
];
