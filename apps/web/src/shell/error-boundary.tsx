import { Component, type ReactNode } from 'react';
import { FailedPage } from './page-states';

/** Catches what a page throws, also a chunk that a newer version replaced: the shell stays usable. */
export class PageBoundary extends Component<{ children: ReactNode; address: string }, { error: unknown; address: string }> {
  override state = { error: null as unknown, address: this.props.address };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: { address: string }, state: { error: unknown; address: string }) {
    return props.address === state.address ? null : { error: null, address: props.address };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return <FailedPage error={this.state.error} onRetry={() => location.reload()} />;
  }
}
