import { useMutation } from '@apollo/client/react';
import { UpdateSettingsDocument, type UpdateSettingsInput } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { applySettings, useViewerSettings } from '../../shell/viewer';

/** Changes how Atrium looks and speaks: at once on this device, and kept for the others; taken back when it could not be kept. */
export function useChangeSettings(): (change: Pick<UpdateSettingsInput, 'locale' | 'theme' | 'shortcuts'>) => Promise<void> {
  const settings = useViewerSettings();
  const sayFailure = useSayFailure();
  const [update] = useMutation(UpdateSettingsDocument);
  return async (change) => {
    const next = { ...settings, ...(Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)) as Partial<typeof settings>) };
    void applySettings(next);
    try {
      await update({ variables: { input: change }, optimisticResponse: { updateSettings: { __typename: 'UpdateSettingsPayload', viewerSettings: next } } });
    } catch (error) {
      void applySettings(settings);
      sayFailure(error);
    }
  };
}
