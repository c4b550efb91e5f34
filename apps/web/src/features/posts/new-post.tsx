import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { SkeletonBar } from '../../ui/skeleton';
import { closeNewPost } from './new-post-state';

const PostForm = lazy(() => import('./post-form'));

/** The composer in a dialog: behind the Write arch, and where a page has no composer of its own. */
export default function NewPost({ groupId }: { groupId?: string }) {
  const { t } = useTranslation('posts');
  return (
    <Dialog flush wide title={t('composer.title')} onClose={closeNewPost}>
      <Suspense fallback={<SkeletonBar width="100%" height={120} />}>
        <PostForm groupId={groupId} onDone={closeNewPost} onCancel={closeNewPost} />
      </Suspense>
    </Dialog>
  );
}
