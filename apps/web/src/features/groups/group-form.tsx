import { useTranslation } from 'react-i18next';
import type { GroupPrivacy, PostingPolicy } from '../../generated/graphql';
import { Arch } from '../../ui/arch';
import { Colonnade } from '../../ui/colonnade';
import { AreaField, TextField } from '../../ui/form-field';
import { RadioCards } from '../../ui/radio-cards';
import { Segmented } from '../../ui/segmented';
import styles from './group-form.module.css';

export interface GroupDraft {
  name: string;
  description: string;
  privacy: GroupPrivacy;
  postingPolicy: PostingPolicy;
  color: number;
}

const COLORS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What a group is called, what it is for, who sees it, who writes in it, and its colour, with its cover as one chooses. */
export function GroupForm({ coverId, draft, nameProblem, onChange }: { coverId: string; draft: GroupDraft; nameProblem?: string; onChange: (change: Partial<GroupDraft>) => void }) {
  const { t } = useTranslation(['discover', 'groups', 'search']);
  return (
    <>
      <div className={styles.cover}>
        <Colonnade id={coverId} color={draft.color} />
        <Arch group={{ name: draft.name || '·', color: draft.color }} size={92} className={styles.arch} />
      </div>
      <TextField autoFocus required label={t('form.name')} value={draft.name} problem={nameProblem} maxLength={80} onChange={(name) => onChange({ name })} />
      <AreaField label={t('form.description')} hint={t('form.descriptionHint')} value={draft.description} maxLength={2000} onChange={(description) => onChange({ description })} />
      <fieldset className={styles.colors}>
        <legend>{t('form.color')}</legend>
        {COLORS.map((color) => (
          <label key={color} className={`${styles.color} at-pair-${color}`}>
            <input type="radio" name="color" checked={draft.color === color} onChange={() => onChange({ color })} />
            <span className="at-hidden">{t(`form.colors.${color}`)}</span>
          </label>
        ))}
      </fieldset>
      <RadioCards
        label={t('groups:about.privacy')}
        value={draft.privacy}
        options={(['OPEN', 'CLOSED', 'SECRET'] as const).map((privacy) => ({ value: privacy, label: t(`search:privacy.${privacy}`), text: t(`form.privacy.${privacy}`) }))}
        onChange={(privacy) => onChange({ privacy })}
      />
      <div className={styles.posting}>
        <span aria-hidden="true">{t('groups:about.posting')}</span>
        <Segmented
          label={t('groups:about.posting')}
          value={draft.postingPolicy}
          options={(['MEMBERS', 'MODERATORS'] as const).map((policy) => ({ value: policy, label: t(`groups:posting.${policy}`) }))}
          onChange={(postingPolicy) => onChange({ postingPolicy })}
        />
      </div>
    </>
  );
}
