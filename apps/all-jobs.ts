/** The subscriber name of every processor. The worker does not boot unless each has exactly one. */
export const allJobs: readonly string[] = [];
