import { useMutation } from '@apollo/client/react';
import { EditCommentDocument, type CommentCoreFragment } from '../../generated/graphql';
import { EditWriting } from './edit-writing';
import { COMMENT_LIMIT } from './graphemes';

/** Changes a comment in place. */
export default function EditComment({ comment, onDone }: { comment: CommentCoreFragment; onDone: () => void }) {
  const [edit, { loading }] = useMutation(EditCommentDocument);
  return <EditWriting writing={comment} limit={COMMENT_LIMIT} saving={loading} save={(body) => edit({ variables: { input: { commentId: comment.id, body } } })} onDone={onDone} />;
}
