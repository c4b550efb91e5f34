import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditCommentDocument, type CommentCoreFragment } from '../../generated/graphql';
import { useFailureText } from '../../shell/api/say-failure';
import { WriteForm } from './editor/write-form';
import { COMMENT_LIMIT } from './graphemes';
import { useDraft } from './use-draft';

/** Changes a comment in place; a draft of the change is kept like any other. */
export default function EditComment({ comment, onDone }: { comment: CommentCoreFragment; onDone: () => void }) {
  const { t } = useTranslation(['posts', 'shell']);
  const failureText = useFailureText();
  const initial = useMemo(() => ({ body: comment.body }), [comment.body]);
  const draft = useDraft(`edit:${comment.id}`, initial);
  const names = useMemo(() => ({ ...Object.fromEntries(comment.mentions.map((person) => [person.id, person.displayName])), ...draft.start.names }), [comment.mentions, draft.start.names]);
  const [edit, { loading }] = useMutation(EditCommentDocument);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <WriteForm
      compact
      autoFocus
      cancelShown
      limit={COMMENT_LIMIT}
      initial={draft.start.body}
      names={names}
      kept={draft.kept}
      problem={problem}
      label={t('editLabel')}
      verb={loading ? t('sending') : t('shell:save')}
      onChange={(body, mentioned) => draft.change({ body, names: mentioned })}
      onCancel={() => {
        draft.forget();
        onDone();
      }}
      onSubmit={(body) => {
        edit({ variables: { input: { commentId: comment.id, body } } }).then(
          () => {
            draft.forget();
            onDone();
          },
          (error: unknown) => setProblem(failureText(error)),
        );
      }}
    />
  );
}
