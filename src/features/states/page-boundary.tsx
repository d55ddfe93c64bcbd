import { Component, type ReactNode } from 'react';
import { FetchError } from '../../ui/create-resource.ts';
import { Failed } from './failed.tsx';

interface Properties {
  /** Identity of the page; a new one resets the error. */
  readonly subject: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** Error boundary: the rest of the site stays when a page fails to render. */
export class PageBoundary extends Component<Properties, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidUpdate(before: Properties) {
    if (this.state.error && before.subject !== this.props.subject) this.#tryAgain();
  }

  #tryAgain = () => {
    if (this.state.error instanceof FetchError) this.state.error.retry();
    this.setState({ error: undefined });
  };

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    const kind = error instanceof FetchError ? 'page-unreachable' : 'broken';
    return <Failed failure={{ kind }} onRetry={this.#tryAgain} />;
  }
}
