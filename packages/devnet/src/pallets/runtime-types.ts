import { CodecTable } from '../scale/codec.js';
import type { PalletInterface, TypeDefinitions, Variant } from '../scale/interface.js';
import { balancesInterface } from './balances/interface.js';
import { multisigInterface } from './multisig/interface.js';
import { phalaMiningInterface } from './phala-mining/interface.js';
import { phalaMqInterface } from './phala-mq/interface.js';
import { phalaRegistryInterface } from './phala-registry/interface.js';
import { phalaStakePoolInterface } from './phala-stake-pool/interface.js';
import { proxyInterface } from './proxy/interface.js';
import { sharedTypes } from './shared-types.js';
import { sudoInterface } from './sudo/interface.js';
import { systemInterface } from './system/interface.js';
import { timestampInterface } from './timestamp/interface.js';
import { transactionPaymentInterface } from './transaction-payment/interface.js';
import { treasuryInterface } from './treasury/interface.js';
import { utilityInterface } from './utility/interface.js';

/** In the order of the runtime, which is also the order of hooks. */
export const palletInterfaces: readonly PalletInterface[] = [
  systemInterface,
  timestampInterface,
  utilityInterface,
  multisigInterface,
  proxyInterface,
  balancesInterface,
  transactionPaymentInterface,
  treasuryInterface,
  phalaMqInterface,
  phalaRegistryInterface,
  phalaMiningInterface,
  phalaStakePoolInterface,
  sudoInterface,
];

/** The runtime's enum over pallets (calls or events) and one definition a pallet behind it. */
function outerEnum(name: 'Call' | 'Event', part: 'calls' | 'events'): TypeDefinitions {
  const definitions: Record<string, TypeDefinitions[string]> = {};
  const variants: Variant[] = [];
  for (const pallet of palletInterfaces) {
    const inner = pallet[part];
    if (!inner) continue;
    definitions[`${pallet.name}${name}`] = {
      path: inner.path,
      variants: inner.variants,
      params: Object.fromEntries((name === 'Event' ? (pallet.events?.params ?? []) : ['T']).map((param) => [param, null])),
    };
    variants.push([pallet.index, pallet.name, [`${pallet.name}${name}`]]);
  }
  return { ...definitions, [`Runtime${name}`]: { path: `rhala_parachain_runtime::${name}`, variants } };
}

export const typeDefinitions: TypeDefinitions = {
  ...sharedTypes,
  ...Object.assign({}, ...palletInterfaces.map((pallet) => pallet.types ?? {})),
  ...outerEnum('Call', 'calls'),
  ...outerEnum('Event', 'events'),
};

/** Codecs of every type of the runtime. */
export const types = new CodecTable(typeDefinitions);

export function palletInterface(name: string): PalletInterface {
  const found = palletInterfaces.find((pallet) => pallet.name === name);
  if (!found) throw new Error(`there is no pallet ${name}`);
  return found;
}
