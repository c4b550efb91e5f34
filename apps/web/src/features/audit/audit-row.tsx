import { IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditLineFragment } from '../../generated/graphql';
import { Badge } from '../../ui/badge';
import { Face } from '../../ui/face';
import { FoldRow } from '../../ui/fold-table';
import { EntryDetails } from './entry-details';
import { useEntryOrigin } from './entry-origin';
import { useEntryTime } from './entry-time';
import { useEntryWords } from './entry-words';
import styles from './audit-table.module.css';

/** One entry on a line, and all of it below when it is open. */
export function AuditRow({ entry, isOpen, onToggle }: { entry: AuditLineFragment; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('audit');
  const { moment } = useEntryTime();
  const words = useEntryWords();
  const origin = useEntryOrigin();
  const [action, time] = [words.action(entry.action), moment(entry.at)];
  return (
    <FoldRow
      label={t('showDetails', { action, time })}
      isOpen={isOpen}
      onToggle={onToggle}
      cells={
        <>
          <td className={styles.time}><time dateTime={entry.at}>{time}</time></td>
          <td>
            <span className={styles.who}>
              {entry.actor.person ? <Face person={entry.actor.person} size={24} /> : <span className={styles.seal} aria-hidden="true"><IconRobot /></span>}
              {words.party(entry.actor)}
            </span>
          </td>
          <td>{toneOf(entry) ? <Badge tone={toneOf(entry)}>{action}</Badge> : action}</td>
          <td className={styles.what}>{words.what(entry)}</td>
          <td className={styles.from}>{origin(entry)}</td>
        </>
      }
      details={() => (
        <>
          <td />
          <td colSpan={5}><EntryDetails entry={entry} /></td>
        </>
      )}
    />
  );
}

/** Yellow for what was refused, red for the brake and for access that ended, blue for who may do more or less. */
function toneOf({ action, outcome }: AuditLineFragment): 'sun' | 'clay' | 'lake' | undefined {
  if (outcome === 'REFUSED') return 'sun';
  if (/^provisioning\.held$|\.(erased|deactivated|removed)$/.test(action)) return 'clay';
  return /^(role|token|sign_in_link|identity_provider)\.|privacy_changed|role_changed/.test(action) ? 'lake' : undefined;
}
