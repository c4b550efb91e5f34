import { useQuery } from '@apollo/client/react';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { PostDocument } from '../../generated/graphql';
import { onReconnect } from '../../shell/api/live';
import { failureOf } from '../../shell/api/failure';
import { Columns } from '../../shell/layout/columns';
import { usePageTitle } from '../../shell/page-title';
import { ClosedDoorPage, Failed, Waiting } from '../../shell/page-states';
import { Arch } from '../../ui/arch';
import { IconButton } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { SkeletonPosts } from '../../ui/skeleton';
import { PostArticle } from './post-article';
import { PostComments } from './post-comments';
import { PostRail } from './post-rail';
import { listenToPost } from './use-live-post';
import styles from './post-page.module.css';

/** One post with its whole conversation. */
export default function PostPage() {
  const { t } = useTranslation(['posts', 'shell']);
  const { postId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(PostDocument, { variables: { id: postId } });
  const [gone, setGone] = useState(false);
  const post = data?.post;
  const [changes, setChanges] = useState(0);
  usePageTitle(post ? t('pageTitle', { author: post.author.displayName }) : undefined);
  useEffect(() => {
    setGone(false);
    return listenToPost(postId, () => setChanges((now) => now + 1), () => setGone(true));
  }, [postId]);
  useEffect(() => onReconnect(() => void refetch().catch(() => undefined)), [refetch]);

  if (gone || data?.post === null || (error && !post && failureOf(error).code === 'NOT_FOUND')) return <ClosedDoorPage />;
  const back = () => (history.length > 1 ? navigate(-1) : navigate('/'));
  return (
    <Columns rail={post?.group && <PostRail groupId={post.group.id} />} railExtra>
      <h1 className="at-hidden">{post ? t('pageTitle', { author: post.author.displayName }) : t('post')}</h1>
      <Sheet>
        <div className={styles.head}>
          <IconButton className={styles.back} label={t('shell:back')} onClick={back}>
            <IconChevronLeft />
          </IconButton>
          {post?.group && (
            <PageLink to={`/groups/${post.group.id}`} className={styles.place}>
              <Arch group={post.group} size={26} />
              {post.group.name}
            </PageLink>
          )}
        </div>
        {!post && error && <Failed error={error} onRetry={() => void refetch()} />}
        {!post && !error && <Waiting><SkeletonPosts count={1} /></Waiting>}
        {post && (
          <PostArticle post={post} whole onGone={back} onComment={() => document.querySelector<HTMLElement>('[data-act="write-comment"]')?.click()}>
            <PostComments postId={post.id} canComment={post.viewerCan.comment} commentCount={post.commentCount} changes={changes} />
          </PostArticle>
        )}
      </Sheet>
    </Columns>
  );
}
