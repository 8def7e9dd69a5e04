import { Component, type ReactNode } from 'react';
import { PluginNotice } from './PluginNotice';

interface Props {
  plugin: string;
  children: ReactNode;
}

/** What a plugin adds and cannot be drawn says so in its place; the page goes on. */
export class PluginBoundary extends Component<Props, { error: unknown }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? 'null' };
  }

  override render() {
    const { error } = this.state;
    return error === undefined ? this.props.children : <PluginNotice plugin={this.props.plugin} error={error} />;
  }
}
