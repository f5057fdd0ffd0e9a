import { polkadotIcon } from '@polkadot/ui-shared';

/** The circles of an account's picture. A chunk of its own: their colours need the hashes of @polkadot/util-crypto. */
export default function IdenticonPicture({ address }: { readonly address: string }) {
  return polkadotIcon(address, { isAlternative: false }).map(({ cx, cy, r, fill }) => (
    <circle key={`${cx} ${cy} ${r}`} cx={cx} cy={cy} r={r} fill={fill} />
  ));
}
