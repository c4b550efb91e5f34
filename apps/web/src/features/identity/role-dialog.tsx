import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateRoleDocument, RolesDocument, UpdateRoleDocument, type RoleCardFragment } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';
import { useViewerSettings } from '../../shell/viewer';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem, TextField } from '../../ui/form-field';
import { Switch } from '../../ui/switch';
import { permissionKey, roleName } from './role-texts';
import styles from './roles-page.module.css';

/** Makes a role from permissions, or changes one. What the viewer may not do cannot be chosen. */
export default function RoleDialog({ role, permissions, onClose }: { role?: RoleCardFragment; permissions: string[]; onClose: () => void }) {
  const { t } = useTranslation(['roles', 'shell']);
  const failureText = useFailureText();
  const mine = useViewerSettings().permissions;
  const [create, creating] = useMutation(CreateRoleDocument, {
    update: (cache, { data }) => data && cache.updateQuery({ query: RolesDocument }, (before) => before && { ...before, roles: [...before.roles, data.createRole.role] }),
  });
  const [update, updating] = useMutation(UpdateRoleDocument);
  const [name, setName] = useState(role?.name ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(role?.permissions ?? []);
  const [nameProblem, setNameProblem] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const busy = creating.loading || updating.loading;
  const submit = async () => {
    if (!name.trim()) return setNameProblem(t('form.nameMissing'));
    if (!chosen.length) return setProblem(t('form.none'));
    const input = { name, permissions: [...chosen] };
    try {
      if (role) await update({ variables: { input: { ...input, roleId: role.id } } });
      else await create({ variables: { input } });
      onClose();
    } catch (error) {
      if (failureOf(error).code === 'CONFLICT') setNameProblem(t('form.nameTaken'));
      else setProblem(failureText(error));
    }
  };
  return (
    <Dialog
      wide
      title={role ? t('form.changeTitle', { role: roleName(role, t) }) : t('form.createTitle')}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="primary" type="submit" form="role" busy={busy}>{role ? t('form.save') : t('form.create')}</Button>
        </>
      }
    >
      <form
        id="role"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        <TextField
          autoFocus
          label={t('form.name')}
          value={name}
          maxLength={60}
          problem={nameProblem}
          onChange={(next) => {
            setName(next);
            setNameProblem(undefined);
          }}
        />
        <fieldset className={styles.choices}>
          <legend>{t('allows')}</legend>
          {permissions.map((permission) => {
            const open = mine.includes(permission);
            return (
              <Switch
                key={permission}
                label={t(permissionKey(permission))}
                hint={open ? undefined : t('form.beyond')}
                checked={chosen.includes(permission)}
                onChange={(on) => {
                  if (!open) return;
                  setChosen((before) => (on ? [...before, permission] : before.filter((each) => each !== permission)));
                  setProblem(null);
                }}
              />
            );
          })}
        </fieldset>
        <FormProblem>{problem}</FormProblem>
      </form>
    </Dialog>
  );
}
