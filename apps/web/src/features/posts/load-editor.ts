/** Brings the editor's code before it is needed: on hover, on focus, or when the page is idle. */
export function loadEditor(): void {
  void import('./editor/markdown-editor').catch(() => undefined);
}
