/** What a call carries other calls for. */
export type Carrier = 'batch' | 'batchAll' | 'forceBatch' | 'derivative' | 'dispatchAs' | 'proxy' | 'multisig' | 'sudo';

export interface CarrierInfo {
  readonly carrier: Carrier;
  /**
   * How the carrier tells what became of its calls. `items`: by events of its own for each item and for the end. `passes`: by
   * nothing, its result is that of the carried call. `reports`: it succeeds and tells the result in an event.
   */
  readonly tells: 'items' | 'passes' | 'reports';
  /** Event with the carried call's result, and the position of that field. */
  readonly report?: readonly [event: string, field: number];
}

const items = (carrier: Carrier): CarrierInfo => ({ carrier, tells: 'items' });
const passes = (carrier: Carrier): CarrierInfo => ({ carrier, tells: 'passes' });
const reports = (carrier: Carrier, event: string, field = 0): CarrierInfo => ({ carrier, tells: 'reports', report: [event, field] });

/** `batch_try` is what Phala's runtimes up to 1170 have for `force_batch`. */
const CARRIERS: Readonly<Record<string, CarrierInfo>> = {
  'Utility.batch': items('batch'),
  'Utility.batch_all': items('batchAll'),
  'Utility.force_batch': items('forceBatch'),
  'Utility.batch_try': items('forceBatch'),
  'Utility.as_derivative': passes('derivative'),
  'Utility.dispatch_as': reports('dispatchAs', 'Utility.DispatchedAs'),
  'Proxy.proxy': reports('proxy', 'Proxy.ProxyExecuted'),
  'Proxy.proxy_announced': reports('proxy', 'Proxy.ProxyExecuted'),
  'Multisig.as_multi_threshold_1': passes('multisig'),
  'Multisig.as_multi': reports('multisig', 'Multisig.MultisigExecuted', 4),
  'Multisig.approve_as_multi': reports('multisig', 'Multisig.MultisigExecuted', 4),
  'Sudo.sudo': reports('sudo', 'Sudo.Sudid'),
  'Sudo.sudo_unchecked_weight': reports('sudo', 'Sudo.Sudid'),
  'Sudo.sudo_as': reports('sudo', 'Sudo.SudoAsDone'),
};

export const carrierOf = ({ pallet, name }: { readonly pallet: string; readonly name: string }): CarrierInfo | null =>
  CARRIERS[`${pallet}.${name}`] ?? null;
