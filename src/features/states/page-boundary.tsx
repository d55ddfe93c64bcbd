import { Component, type ReactNode } from 'react';
import { Failed } from './failed.tsx';

interface Properties {
  /** Identity of the page; a new one resets the error. */
  readonly subject: unknown;
  readonly children: ReactNode;
}

/** Error boundary: the rest of the site stays when a page fails to render. */
export class PageBoundary extends Component<Properties, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidUpdate(before: Properties) {
    if (this.state.isBroken && before.subject !== this.props.subject) this.#tryAgain();
  }

  #tryAgain() {
    this.setState({ isBroken: false });
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return <Failed failure={{ kind: 'broken' }} onRetry={() => this.#tryAgain()} />;
  }
}
