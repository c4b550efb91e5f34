import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetadataFailureReason } from '../../generated/graphql';
import { AreaField, TextField } from '../../ui/form-field';
import { Segmented } from '../../ui/segmented';
import styles from './sign-on.module.css';

export interface Metadata {
  metadataUrl?: string;
  metadataXml?: string;
}

const KNOWN = new Set<string>(['UNREACHABLE', 'STATUS', 'TOO_LARGE', 'OTHER_PROVIDER', 'NOT_ONE', 'ENDED', 'CERTIFICATE', 'INCOMPLETE', 'ADDRESS', 'NOT_XML'] satisfies MetadataFailureReason[]);

type Way = 'url' | 'text' | 'file';

/** How metadata is given: its address, a file, or its text. */
export function MetadataFields({ value, onChange, reasons }: { value: Metadata; onChange: (value: Metadata) => void; reasons: Record<string, string> }) {
  const { t } = useTranslation('signOn');
  const [way, setWay] = useState<Way>('url');
  const id = useId();
  const reason = reasons['metadataXml'] ?? reasons['metadataUrl'];
  const problem = reason && t('add.problem', { reason: t(`metadataProblem.${KNOWN.has(reason) ? (reason as MetadataFailureReason) : 'OTHER'}`) });
  const read = async (file: File | undefined) => onChange({ metadataXml: file ? await file.text() : undefined });
  return (
    <>
      <div className={styles.way}>
        <Segmented<Way>
          label={t('add.way')}
          value={way}
          options={(['url', 'file', 'text'] as const).map((each) => ({ value: each, label: t(`add.ways.${each}`) }))}
          onChange={(next) => {
            setWay(next);
            onChange({});
          }}
        />
      </div>
      {way === 'url' && <TextField label={t('add.url')} hint={t('add.urlHint')} type="url" inputMode="url" placeholder="https://" value={value.metadataUrl ?? ''} problem={problem} onChange={(metadataUrl) => onChange({ metadataUrl })} />}
      {way === 'text' && <AreaField label={t('add.text')} value={value.metadataXml ?? ''} problem={problem} onChange={(metadataXml) => onChange({ metadataXml })} />}
      {way === 'file' && (
        <div className={styles.file}>
          <label htmlFor={id}>{t('add.file')}</label>
          <input id={id} type="file" accept=".xml,text/xml,application/xml,application/samlmetadata+xml" onChange={(event) => void read(event.target.files?.[0])} />
          <div role="alert">{problem && <p>{problem}</p>}</div>
        </div>
      )}
    </>
  );
}
