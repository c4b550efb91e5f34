import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { GroupLeadsDocument, type GroupPageFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { RailSection } from '../../shell/layout/columns';
import { Face, FaceStack } from '../../ui/face';
import { GroupAsking } from './group-asking';
import type { GroupTab } from './group-page';
import styles from './group-rail.module.css';

/** Beside a group: who asks to join, what it is for and who runs it; not what the open tab says already. */
export function GroupRail({ group, tab }: { group: GroupPageFragment; tab: GroupTab }) {
  const { t } = useTranslation('groups');
  const { list } = useFormat();
  const { data } = useQuery(GroupLeadsDocument, { variables: { id: group.id }, skip: !group.viewerCan.read });
  const owners = data?.group?.owners.edges.map(({ node }) => node.person) ?? [];
  return (
    <>
      {group.viewerCan.moderate && tab !== 'requests' && <GroupAsking group={group} />}
      {group.description && tab !== 'about' && (
        <RailSection title={t('tab.about')}>
          <p className={styles.text} dir="auto">{group.description}</p>
        </RailSection>
      )}
      {owners.length > 0 && (
        <RailSection title={t('runBy')}>
          <div className={styles.people}>
            <FaceStack>
              {owners.slice(0, 3).map((person) => (
                <Face key={person.id} person={person} size={36} />
              ))}
            </FaceStack>
            <span className={styles.text}>{list(owners.map((person) => person.displayName))}</span>
          </div>
        </RailSection>
      )}
    </>
  );
}
