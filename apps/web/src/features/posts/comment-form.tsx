import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../shell/api/say-failure';
import { COMMENT_LIMIT } from './graphemes';
import { useAddComment } from './use-add-comment';
import { useDraft } from './use-draft';
import { WriteForm } from './editor/write-form';

const EMPTY = { body: '' };

/** The editor of a comment or reply. */
export default function CommentForm({ postId, parentId, place, replyTo, onClose }: { postId: string; parentId: string | null; place: string; replyTo?: string; onClose: () => void }) {
  const { t } = useTranslation('posts');
  const failureText = useFailureText();
  const addComment = useAddComment(postId);
  const draft = useDraft(place, EMPTY);
  const [version, setVersion] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [start, setStart] = useState(draft.start.body);
  return (
    <WriteForm
      key={version}
      compact
      autoFocus
      limit={COMMENT_LIMIT}
      initial={start}
      kept={draft.kept}
      problem={problem}
      label={replyTo ? t('comment.replyTo', { author: replyTo }) : t('comment.placeholder')}
      verb={t('comment.send')}
      names={draft.start.names}
      onChange={(body, names) => {
        draft.change({ body, names });
        setProblem(null);
      }}
      onCancel={onClose}
      onSubmit={(body) => {
        draft.forget();
        setStart('');
        setVersion((now) => now + 1);
        addComment(body, parentId).then(
          onClose,
          (error: unknown) => {
            draft.change({ body });
            setStart(body);
            setProblem(failureText(error));
            setVersion((now) => now + 1);
          },
        );
      }}
    />
  );
}
