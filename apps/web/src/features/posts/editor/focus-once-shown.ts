import type { Editor } from '@tiptap/react';

const PATIENCE_MS = 5_000;

/**
 * Gives an editor the focus, at its end, and sees to it that it stays: the element may not yet be in the page, be
 * hidden while something beside it loads, or lose the focus to a dialog that closes. Stops when it holds, when the
 * person moves on to something else, or after five seconds. Gives the way to stop.
 */
export function focusOnceShown(editor: Editor): () => void {
  const before = document.activeElement;
  const until = Date.now() + PATIENCE_MS;
  let held = 0;
  let timer: ReturnType<typeof setTimeout>;
  const stop = () => clearTimeout(timer);
  const look = () => {
    if (editor.isDestroyed || Date.now() > until) return;
    const at = document.activeElement;
    const element = editor.view.dom;
    if (element.contains(at)) held += 1;
    else if (at && at !== before && at !== document.body && !held) return;
    else if (element.isConnected && element.getClientRects().length > 0) {
      // Not the editor's own command: it waits for a frame, and a window behind another has none.
      if (!held) editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
    }
    if (held < 3) timer = setTimeout(look, held ? 60 : 16);
  };
  look();
  return stop;
}
