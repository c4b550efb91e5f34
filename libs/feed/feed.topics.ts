/** A post was published: `post` says which. */
export const POST_PUBLISHED_TOPIC = 'post-published';
