import { devKey } from '@stakepool-kit/devnet';
import { signExtrinsic } from '@stakepool-kit/devnet/testing';
import type { StoryChain } from './dev-chain';

/** A dev account lets another act for it. For `parameters.devChain.prepare`. */
export const withProxies =
  (...added: readonly { readonly real: string; readonly delegate: string; readonly type: string; readonly delay?: number }[]) =>
  ({ chain }: Pick<StoryChain, 'chain'>): void => {
    for (const { real, delegate, type, delay = 0 } of added) {
      const value = { delegate: { tag: 'Id', value: devKey(`//${delegate}`).publicKey }, proxy_type: type, delay };
      chain.submit(signExtrinsic(chain, devKey(`//${real}`), { tag: 'Proxy', value: { tag: 'add_proxy', value } }));
      chain.build();
    }
  };
