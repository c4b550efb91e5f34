import { ServerError } from '@apollo/client/errors';
import { createContext, useContext } from 'react';
import { ViewerDocument, type ViewerQuery } from '../generated/graphql';
import { forgetDraftsWith } from '../features/posts/draft-store';
import { chooseScheme } from '../ui/scheme';
import { client } from './api/client';
import { setWriter } from './api/link';
import { resendUnsent, type ResendResult } from './api/resend-unsent';
import { switchLanguage } from './i18n/i18n';

export type Viewer = ViewerQuery['viewer'];
export type ViewerSettings = ViewerQuery['viewerSettings'];

export type Arrival = { kind: 'in'; resent: ResendResult } | { kind: 'out' } | { kind: 'failed'; error: unknown };

/** Asks who is signed in; sends first what that person wrote before an earlier session ended. */
export async function loadViewer(): Promise<Arrival> {
  try {
    const { data, error } = await client.query({ query: ViewerDocument, errorPolicy: 'none' });
    if (!data) throw error ?? new Error('no viewer');
    setWriter(data.viewer.id);
    await applySettings(data.viewerSettings);
    return { kind: 'in', resent: await resendUnsent(data.viewer.id, ({ personId, variables }) => forgetDraftsWith(personId, (variables.input as { body?: string } | undefined)?.body)) };
  } catch (error) {
    if (ServerError.is(error) && error.statusCode === 401) return { kind: 'out' };
    return { kind: 'failed', error };
  }
}

/** Makes this device follow the person's settings. */
export async function applySettings(settings: Pick<ViewerSettings, 'locale' | 'theme'>): Promise<void> {
  chooseScheme(settings.theme === 'LIGHT' ? 'light' : settings.theme === 'DARK' ? 'dark' : 'system');
  await switchLanguage(settings.locale === 'FR' ? 'fr' : 'en');
}

export const ViewerContext = createContext<{ viewer: Viewer; settings: ViewerSettings } | null>(null);

/** The person who looks. Only inside the signed-in app. */
export function useViewer(): Viewer {
  const context = useContext(ViewerContext);
  if (!context) throw new Error('useViewer outside of the signed-in app');
  return context.viewer;
}

export function useViewerSettings(): ViewerSettings {
  const context = useContext(ViewerContext);
  if (!context) throw new Error('useViewerSettings outside of the signed-in app');
  return context.settings;
}

/** Whether any page of the administration is for somebody with these permissions. */
export function mayAdminister(permissions: readonly string[]): boolean {
  return permissions.some((permission) => permission !== 'announcements.publish' && permission !== 'reports.decide');
}

/** What a person is called when spoken to. */
export function calledName(viewer: Viewer): string {
  return viewer.preferredName ?? viewer.givenName ?? viewer.displayName;
}
