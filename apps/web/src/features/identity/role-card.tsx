import { useMutation } from '@apollo/client/react';
import { IconDots, IconPencil, IconTrash, IconUserPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrantRoleDocument, RevokeRoleDocument, type PersonLineFragment, type RoleCardFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { toast } from '../../shell/toasts/toast-store';
import { Badge } from '../../ui/badge';
import { Button, IconButton } from '../../ui/button';
import { Face } from '../../ui/face';
import { Menu } from '../../ui/menu';
import { PageLink } from '../../ui/page-link';
import GiveRoleDialog from './give-role-dialog';
import RemoveRoleDialog from './remove-role-dialog';
import RoleDialog from './role-dialog';
import { permissionKey, roleName } from './role-texts';
import styles from './roles-page.module.css';

/** One role: what it allows, who has it, and what the viewer may do about it. */
export function RoleCard({ role, permissions }: { role: RoleCardFragment; permissions: string[] }) {
  const { t } = useTranslation('roles');
  const { number } = useFormat();
  const [open, setOpen] = useState<'give' | 'change' | 'remove' | null>(null);
  const name = roleName(role, t);
  const close = () => setOpen(null);
  return (
    <article className={styles.role} aria-label={name}>
      <div className={styles.what}>
        <h2>
          {name}
          {role.name !== null && <Badge tone="lake">{t('own')}</Badge>}
        </h2>
        {role.id === 'owner' ? (
          <p className={styles.allows}>{t('everything')}</p>
        ) : (
          <ul className={styles.allows} aria-label={t('allows')}>
            {role.permissions.map((permission) => <li key={permission}>{t(permissionKey(permission))}</li>)}
          </ul>
        )}
      </div>
      <div className={styles.who}>
        <p className={styles.count}>{t('holders', { count: role.holderCount, formatted: number(role.holderCount) })}</p>
        <ul className={styles.holders}>
          {role.holders.map((person) => <Holder key={person.id} role={role} name={name} person={person} />)}
        </ul>
      </div>
      <div className={styles.acts}>
        {role.viewerCanGrant && (
          <Button size="small" aria-label={t('giveWhich', { role: name })} onClick={() => setOpen('give')}>
            <IconUserPlus aria-hidden="true" />
            {t('give')}
          </Button>
        )}
        {role.viewerCanGrant && role.name !== null && (
          <Menu
            label={t('more', { role: name })}
            parts={[
              { label: t('change'), icon: <IconPencil />, run: () => setOpen('change') },
              { label: t('remove'), icon: <IconTrash />, danger: true, run: () => setOpen('remove') },
            ]}
            trigger={(props) => <IconButton {...props} small label={t('more', { role: name })}><IconDots /></IconButton>}
          />
        )}
      </div>
      {open === 'give' && <GiveRoleDialog role={role} name={name} onClose={close} />}
      {open === 'change' && <RoleDialog role={role} permissions={permissions} onClose={close} />}
      {open === 'remove' && <RemoveRoleDialog role={role} name={name} onClose={close} />}
    </article>
  );
}

function Holder({ role, name, person }: { role: RoleCardFragment; name: string; person: PersonLineFragment }) {
  const { t } = useTranslation('roles');
  const sayFailure = useSayFailure();
  const [give] = useMutation(GrantRoleDocument, { onError: sayFailure });
  const [take, { loading }] = useMutation(RevokeRoleDocument, { onError: sayFailure });
  const variables = { input: { roleId: role.id, personId: person.id } };
  const revoke = async () => {
    const result = await take({ variables });
    if (result?.data) toast({ message: t('taken', { person: person.displayName, role: name }), action: { label: t('undo'), run: () => void give({ variables }) } });
  };
  return (
    <li className={styles.holder}>
      <Face person={person} size={24} />
      <PageLink to={`/people/${person.id}`}>{person.displayName}</PageLink>
      {role.viewerCanGrant && (
        <IconButton small label={t('take', { role: name, person: person.displayName })} aria-disabled={loading || undefined} onClick={() => void (loading || revoke())}>
          <IconX />
        </IconButton>
      )}
    </li>
  );
}
