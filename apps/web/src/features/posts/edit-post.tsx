import { useMutation } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditPostDocument, type PostCoreFragment } from '../../generated/graphql';
import { useFailureText } from '../../shell/api/say-failure';
import { WriteForm } from './editor/write-form';
import { POST_LIMIT } from './graphemes';
import { useDraft } from './use-draft';

/** Changes a post in place; a draft of the change is kept like any other. */
export default function EditPost({ post, onDone }: { post: PostCoreFragment; onDone: () => void }) {
  const { t } = useTranslation(['posts', 'shell']);
  const failureText = useFailureText();
  const initial = useMemo(() => ({ body: post.body }), [post.body]);
  const draft = useDraft(`edit:${post.id}`, initial);
  const names = useMemo(() => ({ ...Object.fromEntries(post.mentions.map((person) => [person.id, person.displayName])), ...draft.start.names }), [post.mentions, draft.start.names]);
  const [edit, { loading }] = useMutation(EditPostDocument);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <WriteForm
      compact
      autoFocus
      cancelShown
      limit={POST_LIMIT}
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
        edit({ variables: { input: { postId: post.id, body } } }).then(
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
