import { ApolloProvider, useQuery } from '@apollo/client/react';
import { lazy, Suspense, use, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router-dom';
import { ViewerDocument } from '../generated/graphql';
import { client } from './api/client';
import { onSessionEnd, signInAddress } from './api/session-end';
import { Court } from './layout/court';
import { FailedPage } from './page-states';
import { Toasts } from './toasts/toasts';
import { toast } from './toasts/toast-store';
import { ViewerContext, type Arrival } from './viewer';

const SignInPage = lazy(() => import('./sign-in-page'));

/** The app: the sign-in page for strangers, the court for everyone else. */
export function App({ viewer }: { viewer: Promise<Arrival> }) {
  return (
    <ApolloProvider client={client}>
      <Suspense>
        <Entrance viewer={viewer} />
      </Suspense>
      <Toasts />
    </ApolloProvider>
  );
}

function Entrance({ viewer }: { viewer: Promise<Arrival> }) {
  const arrival = use(viewer);
  if (arrival.kind === 'out') return <SignInPage />;
  if (arrival.kind === 'failed') return <FailedPage error={arrival.error} onRetry={() => location.reload()} />;
  return <SignedIn resent={arrival.resent} />;
}

function SignedIn({ resent }: { resent: { sent: number; refused: number } }) {
  const { t } = useTranslation('shell');
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  useEffect(() => onSessionEnd(() => location.assign(signInAddress())), []);
  useEffect(() => {
    if (resent.sent) toast({ message: t('unsent.sent', { count: resent.sent }) });
    if (resent.refused) toast({ message: t('unsent.refused', { count: resent.refused }) });
  }, [resent, t]);
  const context = useMemo(() => data && { viewer: data.viewer, settings: data.viewerSettings }, [data]);
  if (!context) return null;
  return (
    <ViewerContext value={context}>
      <BrowserRouter future={{ v7_startTransition: false, v7_relativeSplatPath: false }}>
        <Court />
      </BrowserRouter>
    </ViewerContext>
  );
}
