import { useCallback, useEffect, useRef, useState } from 'react';
import { useViewer } from '../../shell/viewer';
import { forgetDraft, keepDraft, readDraft, type Draft } from './draft-store';

/** Keeps a text each second while it changes, and when the page goes. */
export function useDraft(place: string, initial: Draft) {
  const { id } = useViewer();
  const [start] = useState<Draft>(() => readDraft(id, place) ?? initial);
  const draft = useRef<Draft>(start);
  const changed = useRef(false);
  const [kept, setKept] = useState(start !== initial);

  const flush = useCallback(() => {
    if (!changed.current) return;
    changed.current = false;
    setKept(keepDraft(id, place, draft.current) && draft.current.body.trim() !== '');
  }, [id, place]);

  useEffect(() => {
    const timer = setInterval(flush, 1_000);
    addEventListener('pagehide', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const change = useCallback((next: Partial<Draft>) => {
    draft.current = { ...draft.current, ...next };
    changed.current = true;
    setKept(false);
  }, []);

  const forget = useCallback(() => {
    changed.current = false;
    draft.current = initial;
    setKept(false);
    forgetDraft(id, place);
  }, [id, place, initial]);

  return { start, kept, now: () => draft.current, change, forget };
}
