import type { ProviderInterface, ProviderInterfaceCallback, ProviderInterfaceEmitCb, ProviderInterfaceEmitted } from '../provider.js';

/** A caller's provider, which ends with the caller and not with the api that uses it here. */
export class BorrowedProvider implements ProviderInterface {
  readonly isClonable = false;

  constructor(private readonly owned: ProviderInterface) {}

  get hasSubscriptions(): boolean {
    return this.owned.hasSubscriptions;
  }
  get isConnected(): boolean {
    return this.owned.isConnected;
  }
  clone(): ProviderInterface {
    return new BorrowedProvider(this.owned);
  }
  connect(): Promise<void> {
    return this.owned.connect();
  }
  async disconnect(): Promise<void> {
    // Left to the owner.
  }
  on(type: ProviderInterfaceEmitted, listener: ProviderInterfaceEmitCb): () => void {
    return this.owned.on(type, listener);
  }
  send<T>(method: string, params: unknown[], isCacheable?: boolean): Promise<T> {
    return this.owned.send<T>(method, params, isCacheable);
  }
  subscribe(type: string, method: string, params: unknown[], callback: ProviderInterfaceCallback): Promise<number | string> {
    return this.owned.subscribe(type, method, params, callback);
  }
  unsubscribe(type: string, method: string, id: number | string): Promise<boolean> {
    return this.owned.unsubscribe(type, method, id);
  }
}
