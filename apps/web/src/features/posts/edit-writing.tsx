import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../shell/api/say-failure';
import { WriteForm } from './editor/write-form';
import { useDraft } from './use-draft';

/** Changes a text in place; a draft of the change is kept like any other. */
export function EditWriting({ writing: { id, body, mentions }, limit, saving, save, onDone }: {
  writing: { id: string; body: string; mentions: readonly { id: string; displayName: string }[] };
  limit: number;
  saving: boolean;
  save: (body: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const { t } = useTranslation(['posts', 'shell']);
  const failureText = useFailureText();
  const initial = useMemo(() => ({ body }), [body]);
  const draft = useDraft(`edit:${id}`, initial);
  const names = useMemo(() => ({ ...Object.fromEntries(mentions.map((person) => [person.id, person.displayName])), ...draft.start.names }), [mentions, draft.start.names]);
  const [problem, setProblem] = useState<string | null>(null);
  const done = () => {
    draft.forget();
    onDone();
  };
  return (
    <WriteForm
      compact
      autoFocus
      cancelShown
      limit={limit}
      initial={draft.start.body}
      names={names}
      kept={draft.kept}
      problem={problem}
      label={t('editLabel')}
      verb={saving ? t('sending') : t('shell:save')}
      onChange={(text, mentioned) => draft.change({ body: text, names: mentioned })}
      onCancel={done}
      onSubmit={(text) => void save(text).then(done, (error: unknown) => setProblem(failureText(error)))}
    />
  );
}
