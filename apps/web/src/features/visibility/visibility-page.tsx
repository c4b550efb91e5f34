import { useMutation } from '@apollo/client/react';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExplainVisibilityDocument, type VisibilityReason } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';
import { Button } from '../../ui/button';
import { FormProblem, TextField } from '../../ui/form-field';
import { Sheet } from '../../ui/sheet';
import { AdminPage } from '../admin/admin-page';
import { PeoplePicker, type Picked } from '../people/people-picker';
import { subjectOfLink } from './subject-of-link';
import styles from './visibility-page.module.css';

/** Answers "why can this person see this?" for those who check, without showing it. */
export default function VisibilityPage() {
  const { t } = useTranslation('visibility');
  const failureText = useFailureText();
  const [explain, { loading }] = useMutation(ExplainVisibilityDocument);
  const [people, setPeople] = useState<Picked[]>([]);
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<{ person: string; visible: boolean; reasons: VisibilityReason[] } | null>(null);
  const change = (apply: () => void) => {
    apply();
    setProblem(null);
    setAnswer(null);
  };
  const ask = async () => {
    const [person] = people;
    const subjectId = subjectOfLink(link);
    if (!person) return setProblem(t('personMissing'));
    if (people.length > 1) return setProblem(t('onePerson'));
    if (!subjectId) return setProblem(t('whatMissing'));
    try {
      const { data } = await explain({ variables: { input: { personId: person.id, subjectId } } });
      if (data) setAnswer({ person: person.displayName, ...data.explainVisibility });
    } catch (error) {
      setProblem(failureOf(error).code === 'NOT_FOUND' ? t('unknown') : failureText(error));
    }
  };
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      <Sheet padded card className={styles.sheet}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!loading) void ask();
          }}
        >
          <PeoplePicker label={t('person')} picked={people} onChange={(next) => change(() => setPeople(next))} />
          <TextField label={t('what')} hint={t('whatHint')} value={link} onChange={(next) => change(() => setLink(next))} />
          <FormProblem>{problem}</FormProblem>
          <Button tone="primary" type="submit" busy={loading} className={styles.ask}>{t('ask')}</Button>
        </form>
        <div role="status">
          {answer && (
            <div className={`${styles.answer} ${answer.visible ? styles.yes : ''}`}>
              {answer.visible ? <IconEye aria-hidden="true" /> : <IconEyeOff aria-hidden="true" />}
              <div>
                <p className={styles.verdict}>{answer.visible ? t('yes', { person: answer.person }) : t('no', { person: answer.person })}</p>
                {answer.reasons.map((reason) => <p key={reason}>{t(`because.${reason}`)}</p>)}
              </div>
            </div>
          )}
        </div>
      </Sheet>
    </AdminPage>
  );
}
