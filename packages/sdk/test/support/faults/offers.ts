import { Keyring } from '@polkadot/keyring';
import type { KeyringPair } from '@polkadot/keyring/types';
import type { Client, Verb } from '../../../src/index.js';
import type { Random } from '../preflight/random.js';

const keyring = new Keyring({ type: 'sr25519' });
export const pairOf = (path: string): KeyringPair => keyring.addFromUri(path);
export const idOf = ({ publicKey }: KeyringPair): string => `0x${Buffer.from(publicKey).toString('hex')}`;

/** Owners of pools and stakers of the demo network. */
const PATHS = ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve', '//Ferdie', ...[1, 2, 3, 4].map((n) => `//staker//${n}`)];
const people = [...PATHS, ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `//owner//${n}`)].map(pairOf);
const PHA = 10n ** 12n;

/** One thing to send. `legal`: the chain would take it as the network is. */
export interface Offer {
  readonly verb: Verb;
  readonly pair: KeyringPair;
  readonly input: object;
  readonly legal: boolean;
}

interface Place {
  readonly pid: bigint;
  readonly owner: KeyringPair;
  readonly workers: readonly string[];
}

/** Input of every verb at a place, some of it sure to be refused. */
function candidates(verb: Verb, { pid, owner, workers }: Place, free: readonly string[]): (readonly [KeyringPair, object])[] {
  const everybody = people.slice(0, 6);
  const ofOwner = (...inputs: readonly object[]): (readonly [KeyringPair, object])[] => [
    ...inputs.map((input) => [owner, { pid, ...input }] as const),
    [people[5] as KeyringPair, { pid, ...inputs[0] }],
  ];
  const ofEach = (input: (person: KeyringPair) => object) => everybody.map((person) => [person, { pid, ...input(person) }] as const);
  switch (verb) {
    case 'createPool':
      return everybody.map((person) => [person, {}] as const);
    case 'setPayoutPref':
      return ofOwner({ commission: 123_000 }, { commission: 0 });
    case 'setCap':
      return ofOwner({ cap: 900_000n * PHA }, { cap: 1n });
    case 'setDescription':
      return ofOwner({ description: 'Back soon' });
    case 'whitelistAdd':
    case 'whitelistRemove':
      return ofOwner(...everybody.map((person) => ({ staker: idOf(person) })));
    case 'addWorker':
      return ofOwner(...[...free, ...workers.slice(0, 1)].map((worker) => ({ worker })));
    case 'startMining':
    case 'changeStake':
      return ofOwner(...workers.flatMap((worker) => [2000n, 3600n].map((stake) => ({ worker, stake: stake * PHA }))));
    case 'removeWorker':
    case 'stopMining':
    case 'reclaimWorker':
      return ofOwner(...workers.map((worker) => ({ worker })));
    case 'contribute':
      return ofEach(() => ({ amount: 25n * PHA }));
    case 'withdraw':
      return ofEach(() => ({ shares: 3n * PHA }));
    case 'claimRewards':
      return ofEach((person) => ({ target: idOf(person) }));
    case 'reconcileWithdrawQueue':
      return ofEach((person) => ({ account: idOf(person) }));
  }
}

const ENOUGH = 3;

/** What the network gives occasion for, by verb: of each up to three that the chain takes and three that it refuses. */
export async function findOffers(client: Client): Promise<readonly Offer[]> {
  const { pools, workers } = (await client.reads.fleet().get()).value;
  const places: Place[] = pools.flatMap(({ pid, owner }) => {
    const pair = people.find((person) => idOf(person) === owner);
    return pair ? [{ pid, owner: pair, workers: workers.filter((row) => row.pid === pid).map(({ worker }) => worker) }] : [];
  });
  const offers: Offer[] = [];
  for (const verb of Object.keys(client.tx) as Verb[]) {
    const found = { true: 0, false: 0 };
    for (const place of places) {
      if (found.true === ENOUGH && found.false === ENOUGH) break;
      const free =
        verb === 'addWorker' ? (await client.reads.unassignedWorkers(idOf(place.owner)).get()).value.map(({ worker }) => worker) : [];
      for (const [pair, input] of candidates(verb, place, free)) {
        if (found.true === ENOUGH && found.false === ENOUGH) break;
        const { problems } = await client.tx[verb].check(input as never, { account: idOf(pair) });
        if (problems.some(({ code }) => code.startsWith('input.') || code === 'pool.rejected.payment')) continue;
        const legal = problems.length === 0;
        if (found[`${legal}`]++ < ENOUGH) offers.push({ verb, pair, input, legal });
      }
    }
    if (found.true === 0) throw new Error(`the demo network gives no occasion for ${verb}`);
  }
  return offers;
}

export const pickOffer = (random: Random, offers: readonly Offer[], verb: Verb): Offer => {
  const ofVerb = offers.filter((offer) => offer.verb === verb);
  const legal = random.chance(75);
  return random.from(
    ofVerb.filter((offer) => offer.legal === legal),
    ofVerb,
  );
};
