import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';

/**
 * What a dialog's form needs: sends, closes when it went well, and keeps what was wrong.
 *
 * @param conflict what to say when it contradicts what is there
 */
export function useDialogForm(send: () => Promise<unknown>, onDone: () => void, conflict?: string) {
  const { t } = useTranslation('shell');
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [failed, setFailed] = useState<Failure | null>(null);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await send();
      onDone();
    } catch (error) {
      const failure = failureOf(error);
      setFailed(failure);
      setProblem(Object.keys(failure.fields).length > 0 ? null : failure.code === 'CONFLICT' && conflict ? conflict : failureText(error));
    } finally {
      setBusy(false);
    }
  };
  // What the server says of a field is in English: a field shows that it is wrong, and its stable reason may say more.
  const fields = Object.fromEntries(Object.keys(failed?.fields ?? {}).map((field) => [field, t('failure.INVALID_INPUT')]));
  return { submit, busy, problem, fields, reasons: failed?.reasons ?? {} };
}
