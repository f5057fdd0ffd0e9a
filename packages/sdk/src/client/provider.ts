import { WsProvider } from '@polkadot/api';
import type { ProviderInterfaceCallback } from '../chain/provider.js';

/**
 * polkadot-js' provider with two changes. It never reconnects by itself: `Connection` decides when and where to. And a
 * subscription made anew after a lost connection can still be ended by the id the subscriber knows; upstream it would
 * go on for ever.
 */
export class KitProvider extends WsProvider {
  private readonly currentId = new Map<ProviderInterfaceCallback, number | string>();
  private readonly subscriber = new Map<string, ProviderInterfaceCallback>();
  private target = 0;

  constructor(
    readonly endpoints: readonly string[],
    requestTimeout: number,
  ) {
    super([...endpoints], false, {}, requestTimeout);
  }

  connectTo(index: number): Promise<void> {
    this.target = index;
    return this.connect();
  }

  protected override selectEndpointIndex(): number {
    return this.target;
  }

  override async subscribe(type: string, method: string, params: unknown[], callback: ProviderInterfaceCallback): Promise<number | string> {
    const id = await super.subscribe(type, method, params, callback);
    if (!this.currentId.has(callback)) this.subscriber.set(`${type}::${id}`, callback);
    this.currentId.set(callback, id);
    return id;
  }

  override async unsubscribe(type: string, method: string, id: number | string): Promise<boolean> {
    const callback = this.subscriber.get(`${type}::${id}`);
    if (!callback) return super.unsubscribe(type, method, id);
    const current = this.currentId.get(callback) ?? id;
    this.subscriber.delete(`${type}::${id}`);
    this.currentId.delete(callback);
    return super.unsubscribe(type, method, current);
  }
}
