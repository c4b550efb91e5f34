/** A post, its comments or its reactions changed: `post` says which. */
export const POST_CHANGED_TOPIC = 'post-changed';
/** Somebody (`person`; null: anybody) may have lost sight of posts. */
export const POST_ACCESS_TOPIC = 'post-access';
