import { Component, type ReactNode } from 'react';
import { Failed } from './failed.tsx';

interface Properties {
  /** What is shown; another one is tried anew. */
  readonly subject: unknown;
  readonly children: ReactNode;
}

/** Keeps the rest of the site when a page cannot be drawn. Only classes can catch that in React. */
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
