/** The directory as a whole cannot be used; nothing was changed. The message is one sentence for administrators. */
export class BrokenDirectory extends Error {}
