import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RolesDocument } from '../../generated/graphql';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { AdminPage } from '../admin/admin-page';
import { RoleCard } from './role-card';
import RoleDialog from './role-dialog';
import styles from './roles-page.module.css';

/** Who may do what beyond every employee, and roles of the company's own. */
export default function RolesPage() {
  const { t } = useTranslation('roles');
  const { data, error, refetch } = useQuery(RolesDocument, { fetchPolicy: 'cache-and-network' });
  const [making, setMaking] = useState(false);
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button onClick={() => setMaking(true)}>
          <IconPlus aria-hidden="true" />
          {t('new')}
        </Button>
      }
    >
      <Sheet card className={styles.sheet}>
        {!data && error && <Failed error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting><SkeletonRows count={5} /></Waiting>}
        {data?.roles.map((role) => <RoleCard key={role.id} role={role} permissions={data.permissions} />)}
      </Sheet>
      {making && data && <RoleDialog permissions={data.permissions} onClose={() => setMaking(false)} />}
    </AdminPage>
  );
}
