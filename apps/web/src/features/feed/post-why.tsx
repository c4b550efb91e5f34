import { IconBellOff, IconDoorExit, IconLayoutGrid, IconUser, IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PostInFeedFragment } from '../../generated/graphql';
import { WhyLine } from '../../ui/why-line';
import { useFollow } from '../people/use-follow';
import { useLeaveGroup, useMuteGroup } from '../groups/membership-actions';

/** Why this post is in the home of this person, and the ways out. */
export function PostWhy({ post }: { post: PostInFeedFragment }) {
  const { t } = useTranslation('feed');
  const { unfollow } = useFollow();
  const mute = useMuteGroup();
  const leave = useLeaveGroup();
  const { group, author } = post;
  if (group) {
    return (
      <WhyLine
        reason={t('why.group', { group: group.name })}
        label={t('why.label')}
        parts={[
          { heading: t('why.groupOnly') },
          { label: t('why.mute'), icon: <IconBellOff />, run: () => void mute(group, true) },
          { label: t('why.openGroup'), icon: <IconLayoutGrid />, to: `/groups/${group.id}` },
          { label: t('why.leave'), icon: <IconDoorExit />, run: () => leave(group) },
        ]}
      />
    );
  }
  if (author.isViewer) return null;
  return (
    <WhyLine
      reason={t('why.follow', { person: author.displayName })}
      label={t('why.label')}
      parts={[
        { heading: t('why.followOnly') },
        { label: t('why.unfollow', { person: author.displayName }), icon: <IconUserMinus />, run: () => void unfollow(author) },
        { label: t('why.openPerson'), icon: <IconUser />, to: `/people/${author.id}` },
      ]}
    />
  );
}
