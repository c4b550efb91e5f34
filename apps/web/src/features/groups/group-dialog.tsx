import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-field';
import { GroupForm, type GroupDraft } from './group-form';

/** Asks for what can be said of a group, and says beside the name what is wrong with it. */
export function GroupDialog({ title, verb, coverId, start, busy, save, onClose, hint, children }: {
  title: string;
  verb: string;
  coverId: string;
  start: GroupDraft;
  busy: boolean;
  /** Fails when the server refuses. */
  save: (draft: GroupDraft) => Promise<void>;
  onClose: () => void;
  /** What the draft will lead to. */
  hint?: (draft: GroupDraft) => ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation(['discover', 'shell']);
  const form = useId();
  const failureText = useFailureText();
  const [draft, setDraft] = useState(start);
  const [nameProblem, setNameProblem] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (!draft.name.trim()) return setNameProblem(t('form.nameMissing'));
    setProblem(null);
    try {
      await save(draft);
    } catch (error) {
      if ('name' in failureOf(error).fields) setNameProblem(t('form.nameWrong'));
      else setProblem(failureText(error));
    }
  };
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="primary" type="submit" form={form} busy={busy}>{verb}</Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        <GroupForm
          coverId={coverId}
          draft={draft}
          nameProblem={nameProblem}
          onChange={(change) => {
            setDraft((before) => ({ ...before, ...change }));
            setNameProblem(undefined);
          }}
        />
        {hint?.(draft)}
        <FormProblem>{problem}</FormProblem>
        {children}
      </form>
    </Dialog>
  );
}
