import { IconDots, IconLink, IconPencil, IconShieldX, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCoreFragment } from '../../generated/graphql';
import { IconButton } from '../../ui/button';
import { Menu, type MenuPart } from '../../ui/menu';
import { useCopyLink, useDeletePost, useRemove } from './post-actions';

const RemoveDialog = lazy(() => import('./remove-dialog'));

/** What one can do with a post beyond reading it. */
export function PostMenu({ post, className, onEdit, onGone }: { post: PostCoreFragment; className: string; onEdit: () => void; onGone?: () => void }) {
  const { t } = useTranslation('posts');
  const copyLink = useCopyLink();
  const deletePost = useDeletePost(onGone);
  const remove = useRemove();
  const [removing, setRemoving] = useState(false);
  const label = t('moreFor', { author: post.author.displayName });
  const parts: MenuPart[] = [
    { label: t('copyLink'), icon: <IconLink />, run: () => copyLink(`/posts/${post.id}`) },
    ...(post.viewerCan.edit ? [{ label: t('edit'), icon: <IconPencil />, run: onEdit }] : []),
    ...(post.viewerCan.delete ? [{ label: t('delete'), icon: <IconTrash />, danger: true, run: () => deletePost(post.id) }] : []),
    ...(post.viewerCan.remove && !post.viewerCan.delete ? [{ label: t('remove.menu'), icon: <IconShieldX />, danger: true, run: () => setRemoving(true) }] : []),
  ];
  return (
    <div className={className}>
      <Menu
        label={label}
        parts={parts}
        trigger={(props) => (
          <IconButton {...props} small label={label}>
            <IconDots />
          </IconButton>
        )}
      />
      {removing && (
        <Suspense>
          <RemoveDialog
            author={post.author.displayName}
            onClose={() => setRemoving(false)}
            onRemove={async (reason) => {
              await remove({ postId: post.id }, reason);
              onGone?.();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
