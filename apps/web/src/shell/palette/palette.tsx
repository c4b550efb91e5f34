import { useQuery } from '@apollo/client/react';
import { IconBell, IconHome, IconKeyboard, IconLayoutGrid, IconLogout, IconPencilPlus, IconSearch, IconSettings, IconUser, IconUsers, IconX } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { openNewPost } from '../../features/posts/new-post-state';
import { jobAndPlace } from '../../features/people/job-and-place';
import { FindDocument } from '../../generated/graphql';
import { Arch } from '../../ui/arch';
import { Key } from '../../ui/badge';
import { IconButton } from '../../ui/button';
import { Face } from '../../ui/face';
import { useFormat } from '../i18n/format';
import { useViewer } from '../viewer';
import { Marked } from './marked-words';
import styles from './palette.module.css';

interface Choice {
  key: string;
  section: string;
  icon: ReactNode;
  name: string;
  note?: string;
  to?: string;
  run?: () => void;
}

/** Ctrl+K: people and groups while one types, and ">" for commands. Arrows move, Enter opens, Ctrl+Enter in a new tab. */
export default function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const { t } = useTranslation(['search', 'shell']);
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const query = useSettled(typed.trim());
  const { choices, waiting, failed } = useChoices(typed, query, onKeys);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => setAt(0), [query, typed]);

  // The browser would give the focus back first and tell us later; a key pressed in between would be lost.
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  const open = (choice: Choice | undefined, newTab = false) => {
    if (!choice) return;
    if (choice.to && newTab) {
      window.open(choice.to, '_blank', 'noopener');
      return;
    }
    onClose();
    if (choice.to) navigate(choice.to);
    choice.run?.();
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length) {
      event.preventDefault();
      const next = (at + step + choices.length) % choices.length;
      setAt(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      open(choices[at], event.ctrlKey || event.metaKey);
    }
  };
  const say = failed ? t('failed') : waiting ? null : query && !choices.length ? t('none', { query }) : null;

  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={t('field')} onCancel={cancel} onClose={() => !dialog.current?.open && onClose()} onClick={(event) => event.target === event.currentTarget && onClose()}>
      <div className={styles.field}>
        <IconSearch aria-hidden="true" />
        <input
          autoFocus
          value={typed}
          placeholder={t('field')}
          role="combobox"
          aria-label={t('field')}
          aria-expanded={choices.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={choices[at] ? `${list}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={keys}
        />
        <IconButton small label={t('shell:close')} onClick={onClose}>
          <IconX />
        </IconButton>
      </div>
      <div className={styles.list} role="listbox" id={list} aria-label={t('results')}>
        {choices.map((choice, index) => (
          <div key={choice.key} role="presentation">
            {choices[index - 1]?.section !== choice.section && <div className={styles.title} role="presentation">{choice.section}</div>}
            <div id={`${list}-${index}`} role="option" aria-selected={index === at} className={styles.row} onPointerMove={() => setAt(index)} onClick={(event) => open(choice, event.ctrlKey || event.metaKey)}>
              {choice.icon}
              <span>
                <b><Marked text={choice.name} query={query} /></b>
                {choice.note && <small><Marked text={choice.note} query={query} /></small>}
              </span>
            </div>
          </div>
        ))}
      </div>
      <div role="status">{say && <p className={styles.say}>{say}</p>}</div>
      <div className={styles.foot} aria-hidden="true">
        <span><Key>↑</Key><Key>↓</Key>{t('move')}</span>
        <span><Key>↵</Key>{t('open')}</span>
        <span><Key>Ctrl ↵</Key>{t('newTab')}</span>
        <span><Key>&gt;</Key>{t('commands')}</span>
        <span>{t('forgiving')}</span>
      </div>
    </dialog>
  );
}

/** What is typed, once the fingers rest for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 120);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function useChoices(typed: string, query: string, onKeys: () => void): { choices: Choice[]; waiting: boolean; failed: boolean } {
  const { t } = useTranslation(['search', 'shell', 'groups']);
  const { number } = useFormat();
  const commands = useCommands(onKeys);
  const commanding = typed.startsWith('>');
  const { data, previousData, loading, error } = useQuery(FindDocument, { variables: { query }, skip: !query || commanding, fetchPolicy: 'cache-and-network' });
  if (commanding || !typed.trim()) {
    const wanted = typed.slice(1).trim().toLocaleLowerCase();
    return { choices: commands.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)), waiting: false, failed: false };
  }
  const found = data ?? previousData;
  const people = (found?.people.edges ?? []).map(({ node }): Choice => ({ key: node.id, section: t('people'), icon: <Face person={node} size={40} />, name: node.displayName, note: jobAndPlace(node), to: `/people/${node.id}` }));
  const groups = (found?.groups.edges ?? []).map(({ node }): Choice => ({
    key: node.id,
    section: t('groups'),
    icon: <Arch group={node} />,
    name: node.name,
    // How many are in it is not told to those who are only invited.
    note: node.memberCount ? t('groupNote', { privacy: t(`privacy.${node.privacy}`), count: node.memberCount, formatted: number(node.memberCount) }) : t(`privacy.${node.privacy}`),
    to: `/groups/${node.id}`,
  }));
  return { choices: [...people, ...groups], waiting: loading || query !== typed.trim(), failed: Boolean(error) && !found };
}

function useCommands(onKeys: () => void): Choice[] {
  const { t } = useTranslation(['search', 'shell']);
  const viewer = useViewer();
  const section = t('commandsTitle');
  const icon = (Drawing: typeof IconHome) => <span className={styles.icon}><Drawing aria-hidden="true" /></span>;
  return [
    { key: 'write', section, icon: icon(IconPencilPlus), name: t('shell:nav.writePost'), run: () => openNewPost() },
    { key: 'home', section, icon: icon(IconHome), name: t('shell:nav.home'), to: '/' },
    { key: 'groups', section, icon: icon(IconLayoutGrid), name: t('shell:nav.groups'), to: '/groups' },
    { key: 'people', section, icon: icon(IconUsers), name: t('shell:nav.people'), to: '/people' },
    { key: 'notifications', section, icon: icon(IconBell), name: t('shell:nav.notifications'), to: '/notifications' },
    { key: 'me', section, icon: icon(IconUser), name: t('shell:nav.profile'), to: `/people/${viewer.id}` },
    { key: 'settings', section, icon: icon(IconSettings), name: t('shell:nav.settings'), to: '/settings' },
    { key: 'keys', section, icon: icon(IconKeyboard), name: t('shell:nav.keys'), run: onKeys },
    { key: 'out', section, icon: icon(IconLogout), name: t('shell:nav.signOut'), run: () => location.assign('/auth/logout') },
  ];
}
