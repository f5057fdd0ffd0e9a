import { registerPallets } from '../engine/dispatch-info.js';
import type { Pallet } from '../engine/pallet.js';
import { balances } from './balances/index.js';
import { multisig } from './multisig/index.js';
import { phalaMining } from './phala-mining/index.js';
import { phalaMq } from './phala-mq/index.js';
import { listen } from './phala-mq/queue.js';
import { phalaRegistry } from './phala-registry/index.js';
import { phalaStakePool } from './phala-stake-pool/index.js';
import { proxy } from './proxy/index.js';
import { sudo } from './sudo/index.js';
import { system } from './system/index.js';
import { timestamp } from './timestamp/index.js';
import { transactionPayment } from './transaction-payment/index.js';
import { treasury } from './treasury/index.js';
import { utility } from './utility/index.js';

/** In the order of the runtime, which is also the order of hooks. */
export const pallets: readonly Pallet[] = [
  system,
  timestamp,
  utility,
  multisig,
  proxy,
  balances,
  transactionPayment,
  treasury,
  phalaMq,
  phalaRegistry,
  phalaMining,
  phalaStakePool,
  sudo,
];

registerPallets(pallets);
for (const { messages } of pallets) if (messages) listen(messages);
