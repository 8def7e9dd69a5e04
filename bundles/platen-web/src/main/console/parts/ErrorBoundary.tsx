import { Component, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

/** A part that breaks says so in its place and harms no other. */
export class ErrorBoundary extends Component<{ title: string; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    return error ? <ProblemAlert error={new Error(`${this.props.title}: ${error.message}`)} /> : this.props.children;
  }
}
