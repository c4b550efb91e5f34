import { IconAt, IconCertificate, IconCheck, IconDoorEnter, IconHandStop, IconMessageCircle, IconShieldCheck, IconShieldX, IconSpeakerphone, IconUserPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotificationItemFragment, NotificationKind } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Arch } from '../../ui/arch';
import { Face } from '../../ui/face';
import { PageLink } from '../../ui/page-link';
import { ReactionDiscs } from '../../ui/reaction-bar';
import { BoldNames } from './bold-names';
import { NotificationAnswer } from './notification-answer';
import styles from './notification-row.module.css';

const SIGNS: Partial<Record<NotificationKind, { icon: ReactNode; pair: number }>> = {
  MENTIONED: { icon: <IconAt />, pair: 6 },
  COMMENTED: { icon: <IconMessageCircle />, pair: 3 },
  REPLIED: { icon: <IconMessageCircle />, pair: 3 },
  FOLLOWED: { icon: <IconUserPlus />, pair: 1 },
  ACCEPTED: { icon: <IconDoorEnter />, pair: 1 },
  ANNOUNCEMENT: { icon: <IconSpeakerphone />, pair: 3 },
  REMOVED: { icon: <IconShieldX />, pair: 4 },
};

/** What stands where nobody's face can: the company itself speaks. */
const NOBODY: Partial<Record<NotificationKind, ReactNode>> = { RUN_HELD: <IconHandStop />, INTEGRATION_HELD: <IconHandStop />, CERTIFICATE_EXPIRES: <IconCertificate />, INHERITED: <IconShieldCheck /> };

/** One thing the viewer is told: who, what, when and why, and a dot while it is unread. */
export function NotificationRow({ item, onRead, onOpen }: { item: NotificationItemFragment; onRead: () => void; onOpen?: () => void }) {
  const { t } = useTranslation('notifications');
  const { ago, full } = useFormat();
  const [actor] = item.actors;
  const group = item.subject?.__typename === 'Group' ? item.subject : null;
  return (
    <li className={styles.row} data-unread={!item.readAt || undefined}>
      <span className={styles.face}>
        {actor ? <Face person={actor} size={44} /> : <span className={styles.nobody} aria-hidden="true">{NOBODY[item.kind] ?? <IconShieldX />}</span>}
        <Sign item={item} />
      </span>
      <div className={styles.text}>
        <PageLink
          to={item.url}
          className={styles.link}
          onClick={() => {
            onRead();
            onOpen?.();
          }}
        >
          {!item.readAt && <span className="at-hidden">{t('unread')} </span>}
          <BoldNames text={item.text} names={[...item.actors.map(({ displayName }) => displayName), ...(group ? [group.name] : [])]} />
        </PageLink>
        <p className={styles.why}>
          <time dateTime={item.createdAt} title={full(item.createdAt)}>{ago(item.createdAt)}</time>
          {' · '}
          {item.reason}
        </p>
        {group && actor && <NotificationAnswer kind={item.kind} group={group} person={actor} onAnswered={onRead} />}
      </div>
      {!item.readAt && (
        <button type="button" className={styles.dot} aria-label={t('markOne', { text: item.text })} title={t('mark')} onClick={onRead}>
          <IconCheck aria-hidden="true" />
        </button>
      )}
    </li>
  );
}

/** What it is about, as a small sign at the face. */
function Sign({ item }: { item: NotificationItemFragment }) {
  const { subject, kind } = item;
  if (subject?.__typename === 'Group' && kind !== 'ACCEPTED') return <Arch group={subject} size={18} className={styles.sign} />;
  if (kind === 'REACTED') {
    const first = subject && 'reactions' in subject ? subject.reactions[0]?.kind : undefined;
    return <span className={`${styles.sign} ${styles.reaction}`}><ReactionDiscs kinds={[first ?? 'LIKE']} /></span>;
  }
  const sign = SIGNS[kind];
  return sign ? <span className={`${styles.sign} ${styles.disc} at-pair-${sign.pair}`} aria-hidden="true">{sign.icon}</span> : null;
}
