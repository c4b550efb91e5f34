import { useState } from 'react';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';

/**
 * What a dialog's form needs: sends, closes when it went well, and keeps what was wrong.
 *
 * @param conflict what to say when it contradicts what is there
 */
export function useDialogForm(send: () => Promise<unknown>, onDone: () => void, conflict?: string) {
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<Record<string, string>>({});
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await send();
      onDone();
    } catch (error) {
      const failure = failureOf(error);
      setFields(failure.fields);
      setProblem(Object.keys(failure.fields).length > 0 ? null : failure.code === 'CONFLICT' && conflict ? conflict : failureText(error));
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, problem, fields };
}
