import type { Signer } from '@polkadot/api/types';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { SignerPayloadJSON, SignerResult } from '@polkadot/types/types';
import type { PhalaApi } from '../../../src/index.js';
import { withSignature } from '../../../src/transactions/lifecycle/sign.js';

const FRUITLESS = ['refuses', 'fails', 'returnsNothing', 'returnsGarbage', 'anotherCall', 'anotherAccount', 'raisesTip'] as const;

/** How whoever signs behaves. `pair`: there is no wallet. */
export const MANNERS = ['pair', 'prompt', 'slow', 'raw', ...FRUITLESS, 'wrongSignature', 'silent'] as const;
export type Manner = (typeof MANNERS)[number];

/** Of these nothing may ever reach the chain. */
export const NEVER_SIGNS: readonly Manner[] = FRUITLESS;

interface Prepared {
  readonly manner: Exclude<Manner, 'pair'>;
  readonly pair: KeyringPair;
  readonly stranger: KeyringPair;
  readonly api: () => Promise<PhalaApi>;
}

/** A wallet that holds one account. Slow and silent ones answer when they are let. */
export class Wallet implements Signer {
  asked = 0;
  private let!: () => void;
  private readonly allowed = new Promise<void>((resolve) => {
    this.let = resolve;
  });
  readonly signPayload?: (payload: SignerPayloadJSON) => Promise<SignerResult>;
  readonly signRaw?: Signer['signRaw'];

  constructor(private readonly prepared: Prepared) {
    if (prepared.manner === 'raw') {
      this.signRaw = async ({ data }) => ({ id: ++this.asked, signature: this.signatureOf(prepared.pair, data as `0x${string}`) });
    } else {
      this.signPayload = async (payload) => {
        const id = ++this.asked;
        return { id, ...(await this.answer(payload)) } as SignerResult;
      };
    }
  }

  /** The user comes back to the wallet. */
  answerNow(): void {
    this.let();
  }

  private signatureOf(pair: KeyringPair, data: `0x${string}`): `0x${string}` {
    return `0x${Buffer.from(pair.sign(data, { withType: true })).toString('hex')}`;
  }

  private async answer(payload: SignerPayloadJSON): Promise<object> {
    const { manner, pair, stranger } = this.prepared;
    const api = await this.prepared.api();
    const sign = (json: SignerPayloadJSON, who = pair): `0x${string}` => {
      const { signature } = api.registry.createType('ExtrinsicPayload', json, { version: json.version }).sign(who);
      return signature;
    };
    const whole = (json: SignerPayloadJSON, who = pair) => ({
      signature: sign(json, who),
      signedTransaction: withSignature(api, json.method as `0x${string}`, sign(json, who), json).toHex(),
    });
    switch (manner) {
      case 'slow':
      case 'silent':
        await this.allowed;
        return { signature: sign(payload) };
      case 'raisesTip':
        return whole({ ...payload, tip: api.registry.createType('Compact<Balance>', 7).toHex() });
      case 'refuses':
        throw new Error('Cancelled');
      case 'fails':
        throw 'locked';
      case 'returnsNothing':
        return { signature: undefined };
      case 'returnsGarbage':
        return { signature: '0x00', signedTransaction: '0x1234' };
      case 'anotherCall':
        return whole({ ...payload, method: api.tx.system.remark('0x00').method.toHex() });
      case 'anotherAccount':
        return whole({ ...payload, address: stranger.address }, stranger);
      case 'wrongSignature':
        return { signature: sign(payload, stranger) };
      default:
        return { signature: sign(payload) };
    }
  }
}
