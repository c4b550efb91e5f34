import { Component, type ReactNode } from 'react';
import { isMissingChunk } from './missing-chunk';
import { FailedPage, RenewedPage } from './page-states';

interface Caught {
  error: unknown;
  at: string;
}

const caughtFrom = (error: unknown) => ({ error });
const afresh = (props: { at: string }, state: Caught) => (props.at === state.at ? null : { error: null, at: props.at });

/** Catches what a page throws, also a chunk that a newer version replaced: the shell stays usable, and the next page is tried afresh. */
export class PageBoundary extends Component<{ children: ReactNode; at: string }, Caught> {
  override state: Caught = { error: null, at: this.props.at };
  static getDerivedStateFromError = caughtFrom;
  static getDerivedStateFromProps = afresh;

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    // Without a connection no code comes either, and reloading would lose even this page.
    if (isMissingChunk(error) && navigator.onLine) return <RenewedPage />;
    return <FailedPage error={error} onRetry={() => location.reload()} />;
  }
}

/** Catches what a dialog throws: the page behind it stays, and onError says what happened. */
export class DialogBoundary extends Component<{ children: ReactNode; at: string; onError: (error: unknown) => void }, Caught> {
  override state: Caught = { error: null, at: this.props.at };
  static getDerivedStateFromError = caughtFrom;
  static getDerivedStateFromProps = afresh;

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    return this.state.error ? null : this.props.children;
  }
}
