import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteToGroupDocument, type GroupPageFragment, type InviteToGroupMutation } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';
import { client } from '../../shell/api/client';
import { useFormat } from '../../shell/i18n/format';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { AreaField, FormProblem } from '../../ui/form-field';
import { PeoplePicker, type Picked } from '../people/people-picker';
import styles from './invite-dialog.module.css';

type Outcome = InviteToGroupMutation['inviteToGroup'];
const MOST = 500;

/** Invites many at once: people found by name, and addresses pasted from anywhere. */
export default function InviteDialog({ group, onClose }: { group: GroupPageFragment; onClose: () => void }) {
  const { t } = useTranslation(['discover', 'shell']);
  const failureText = useFailureText();
  const [invite, { loading }] = useMutation(InviteToGroupDocument);
  const [people, setPeople] = useState<Picked[]>([]);
  const [pasted, setPasted] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (!people.length && !pasted.trim()) return setProblem(t('invite.nobody'));
    setProblem(null);
    try {
      const { data } = await invite({ variables: { input: { groupId: group.id, personIds: people.map(({ id }) => id), emails: pasted.trim() ? [pasted] : [] } } });
      if (!data) return;
      client.cache.evict({ id: client.cache.identify({ __typename: 'Group', id: group.id }), fieldName: 'membershipRequests' });
      const { invited, alreadyThere, unknownEmails } = data.inviteToGroup;
      if (!alreadyThere.length && !unknownEmails.length) {
        toast({ message: t('invite.done', { count: invited.length }) });
        return onClose();
      }
      setOutcome(data.inviteToGroup);
      setPeople([]);
      setPasted(unknownEmails.join('\n'));
    } catch (error) {
      setProblem('personIds' in failureOf(error).fields ? t('invite.wrong', { count: MOST }) : failureText(error));
    }
  };
  return (
    <Dialog
      wide
      title={t('invite.title', { group: group.name })}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{outcome ? t('shell:close') : t('shell:cancel')}</Button>
          <Button tone="primary" type="submit" form="invite" busy={loading}>{t('invite.verb')}</Button>
        </>
      }
    >
      <form
        id="invite"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!loading) void submit();
        }}
      >
        <div role="status">{outcome && <Told outcome={outcome} />}</div>
        <PeoplePicker
          autoFocus
          label={t('invite.people')}
          picked={people}
          onChange={(next) => {
            setPeople(next);
            setProblem(null);
          }}
        />
        <AreaField
          label={t('invite.addresses')}
          hint={t('invite.addressesHint')}
          value={pasted}
          onChange={(text) => {
            setPasted(text);
            setProblem(null);
          }}
        />
        <FormProblem>{problem}</FormProblem>
      </form>
    </Dialog>
  );
}

function Told({ outcome: { invited, alreadyThere, unknownEmails } }: { outcome: Outcome }) {
  const { t } = useTranslation('discover');
  const { list } = useFormat();
  return (
    <ul className={styles.told}>
      {invited.length > 0 && <li>{t('invite.done', { count: invited.length })}</li>}
      {alreadyThere.length > 0 && <li>{t('invite.already', { count: alreadyThere.length, people: list(alreadyThere.map(({ displayName }) => displayName)) })}</li>}
      {unknownEmails.length > 0 && <li>{t('invite.unknown', { count: unknownEmails.length, addresses: list(unknownEmails) })}</li>}
    </ul>
  );
}
