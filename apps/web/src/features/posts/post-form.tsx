import { useQuery } from '@apollo/client/react';
import { IconChevronDown, IconWorld } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WritableGroupsDocument } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { useViewer } from '../../shell/viewer';
import { Arch } from '../../ui/arch';
import { Face } from '../../ui/face';
import { Menu } from '../../ui/menu';
import { WriteForm } from './editor/write-form';
import { POST_LIMIT } from './graphemes';
import { postPlace } from './post-place';
import { problemAt, takeBack } from './publish-outcome';
import { useDraft } from './use-draft';
import { usePublish } from './use-publish';
import styles from './post-form.module.css';

const EMPTY = { body: '' };

/** Writing a post: to whom, the text, publish. The draft survives a reload and an expired session. */
export default function PostForm({ groupId: fixed, autoFocus = true, onDone, onCancel }: { groupId?: string; autoFocus?: boolean; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation('posts');
  const viewer = useViewer();
  const publish = usePublish();
  const place = postPlace(fixed);
  const draft = useDraft(place, EMPTY);
  const [groupId, setGroupId] = useState<string | null>(fixed ?? draft.start.groupId ?? null);
  const [problem, setProblem] = useState(() => problemAt(place));
  const [start, setStart] = useState({ ...draft.start, version: 0 });
  const { now, change } = draft;
  const writing = useRef({ now, change });
  useEffect(() => {
    writing.current = { now, change };
  });
  useEffect(
    () =>
      takeBack(place, ({ draft: back, problem: why }) => {
        const newer = writing.current.now();
        const joined = { ...back, body: newer.body.trim() ? `${back.body}\n\n${newer.body}` : back.body, names: { ...back.names, ...newer.names } };
        writing.current.change(joined);
        setStart(({ version }) => ({ ...joined, version: version + 1 }));
        setProblem(why);
      }),
    [place],
  );
  return (
    <WriteForm
      key={start.version}
      autoFocus={autoFocus}
      cancelShown
      limit={POST_LIMIT}
      initial={start.body}
      names={start.names}
      kept={draft.kept}
      problem={problem}
      label={t('composer.placeholder')}
      verb={t('composer.publish')}
      head={
        <div className={styles.head}>
          <Face person={viewer} size={40} />
          <To
            groupId={groupId}
            fixed={Boolean(fixed)}
            onChange={(next) => {
              setGroupId(next);
              draft.change({ groupId: next });
            }}
          />
        </div>
      }
      onChange={(body, names) => draft.change({ body, names })}
      onCancel={onCancel}
      onSubmit={(body) => {
        const written = { ...draft.now(), body, groupId };
        draft.forget();
        onDone();
        publish(written, place, fixed);
      }}
    />
  );
}

/** Whom the post is for, and how many people that is. */
function To({ groupId, fixed, onChange }: { groupId: string | null; fixed: boolean; onChange: (groupId: string | null) => void }) {
  const { t } = useTranslation('posts');
  const { number } = useFormat();
  const { data } = useQuery(WritableGroupsDocument);
  const mine = data?.groups.edges.map(({ node }) => node) ?? [];
  const groups = mine.filter((one) => one.viewerCan.post && !one.isArchived);
  const group = mine.find(({ id }) => id === groupId);
  const chosen = (
    <>
      {t('composer.to')}
      {group ? <Arch group={group} size={18} /> : <IconWorld aria-hidden="true" />}
      <b>{group ? group.name : t('composer.everyone')}</b>
    </>
  );
  return (
    <>
      {fixed ? (
        <span className={styles.to}>{chosen}</span>
      ) : (
        <Menu
          label={t('composer.chooseTo')}
          align="start"
          parts={[
            { label: t('composer.everyone'), icon: <IconWorld />, checked: !groupId, run: () => onChange(null) },
            ...groups.map((one) => ({ label: one.name, icon: <Arch group={one} size={26} />, checked: one.id === groupId, run: () => onChange(one.id) })),
          ]}
          trigger={(props) => (
            <button type="button" {...props} className={styles.to}>
              {chosen}
              <IconChevronDown aria-hidden="true" />
            </button>
          )}
        />
      )}
      <span className={styles.audience}>{group ? t('composer.audience', { count: group.memberCount, formatted: number(group.memberCount) }) : t('composer.audienceEveryone')}</span>
    </>
  );
}
