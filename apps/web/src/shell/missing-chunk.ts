/** Whether an error says that a piece of the app's code could not be loaded, in the words of the browsers and of Vite. */
export function isMissingChunk(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|Importing a module script failed|Unable to preload CSS/i.test(error.message);
}
