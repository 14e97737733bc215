import { Component, type ReactNode } from 'react';
import { Failed } from './states.tsx';

/** A record that this page cannot draw must say so, not leave a white page. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Failed
        why={`The page stopped while it drew this record: ${error.message}`}
        cure="Try again; if it stays, check the record with onrecord verify and report the line above."
        again={() => this.setState({} as { error?: Error }, () => window.location.reload())}
      />
    );
  }
}
