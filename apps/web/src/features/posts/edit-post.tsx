import { useMutation } from '@apollo/client/react';
import { EditPostDocument, type PostCoreFragment } from '../../generated/graphql';
import { EditWriting } from './edit-writing';
import { POST_LIMIT } from './graphemes';

/** Changes a post in place. */
export default function EditPost({ post, onDone }: { post: PostCoreFragment; onDone: () => void }) {
  const [edit, { loading }] = useMutation(EditPostDocument);
  return <EditWriting writing={post} limit={POST_LIMIT} saving={loading} save={(body) => edit({ variables: { input: { postId: post.id, body } } })} onDone={onDone} />;
}
