import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { Face, type FacePerson } from './face';
import { PageLink } from './page-link';
import styles from './org-walk.module.css';

export interface OrgNode {
  person: FacePerson;
  /** What the person does. */
  note?: string | null;
  to: string;
  /** How many report, short, and in words for those who listen. */
  badge?: string;
  badgeText?: string;
}

const KEYS = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;

/**
 * A part of an org chart that one walks: managers above, peers beside, reports below. Arrow keys lead to the
 * neighbour; for screen readers it is a tree, on phones an indented list.
 */
export function OrgWalk({ label, above, before, self, after, below, more, focusSelf, onWalk }: {
  label: string;
  above: OrgNode[];
  before: OrgNode[];
  self: OrgNode;
  after: OrgNode[];
  below: OrgNode[];
  more?: { label: string; to: string };
  /** One came here by an arrow key: the focus comes along. */
  focusSelf: boolean;
  onWalk: Record<'up' | 'down' | 'left' | 'right', () => void>;
}) {
  const id = useId();
  const selected = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focusSelf) selected.current?.focus({ preventScroll: true });
  }, [focusSelf, self.to]);
  const keys = (event: KeyboardEvent) => {
    const way = KEYS[event.key as keyof typeof KEYS];
    if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onWalk[way]();
  };
  const level = above.length + 1;
  const beside = [...before, self, ...after];
  return (
    <>
      <div role="tree" aria-label={label} className={styles.tree} onKeyDown={keys}>
        {above.map((node, index) => (
          <div key={node.to} role="none" className={styles.level} style={{ '--level': index } as React.CSSProperties}>
            <Node node={node} place="above" level={index + 1} position={1} size={1} owns={index === above.length - 1 ? `${id}-peers` : undefined} />
          </div>
        ))}
        <div role="group" id={`${id}-peers`} className={`${styles.level} ${above.length ? '' : styles.top}`} style={{ '--level': above.length } as React.CSSProperties}>
          {!before.length && after.length > 0 && <span role="none" className={styles.spacer} />}
          {beside.map((node, index) => (
            <Node key={node.to} node={node} place={index < before.length ? 'before' : node === self ? 'self' : 'after'} level={level} position={index + 1} size={beside.length} selected={node === self ? selected : undefined} owns={node === self && below.length ? `${id}-reports` : undefined} open={node === self && below.length > 0} />
          ))}
          {!after.length && before.length > 0 && <span role="none" className={styles.spacer} />}
        </div>
        {below.length > 0 && (
          <div role="group" id={`${id}-reports`} className={styles.level} style={{ '--level': above.length + 1 } as React.CSSProperties}>
            {below.map((node, index) => (
              <Node key={node.to} node={node} place="below" level={level + 1} position={index + 1} size={below.length} />
            ))}
          </div>
        )}
      </div>
      {more && <PageLink to={more.to} className={styles.more}>{more.label}</PageLink>}
    </>
  );
}

function Node({ node, place, level, position, size, selected, owns, open }: {
  node: OrgNode;
  /** Where it stands seen from the one walked to: on phones, reports come before the peers that follow. */
  place: 'above' | 'before' | 'self' | 'after' | 'below';
  level: number;
  position: number;
  size: number;
  selected?: React.RefObject<HTMLAnchorElement | null>;
  owns?: string;
  open?: boolean;
}) {
  return (
    <span role="none" className={styles.cell} data-place={place} data-first={position === 1 || undefined} data-last={position === size || undefined}>
      <PageLink
        ref={selected}
        to={node.to}
        role="treeitem"
        aria-level={level}
        aria-posinset={position}
        aria-setsize={size}
        aria-selected={Boolean(selected)}
        aria-expanded={open || owns ? true : undefined}
        aria-owns={owns}
        tabIndex={selected ? 0 : -1}
        className={styles.node}
      >
        <Face person={node.person} size={selected ? 56 : 36} />
        <span className={styles.text}>
          <span className={styles.name}>{node.person.displayName}</span>
          {node.note && <span className={styles.note}>{node.note}</span>}
        </span>
        {node.badge && (
          <span className={styles.badge}>
            <span aria-hidden="true">{node.badge}</span>
            <span className="at-hidden">{node.badgeText}</span>
          </span>
        )}
      </PageLink>
    </span>
  );
}
