import type { Verb, VerbInput } from '../../../src/index.js';
import { Editor } from './edits.js';
import { makeInput, malform } from './inputs.js';
import { describeState, live, type Network } from './network.js';
import { cast, type Entry, type Person, type TestNode } from './node.js';
import { Random } from './random.js';
import { readScene, readState, type Scene, type State } from './scene.js';
import { AIMS, type Aim, pickSubject } from './subjects.js';
import { proxy, purse, type Tweak, tweaksOf } from './tweaks.js';
import { agrees, type Case, MALFORMED, preflightOf, sender, type Verdict, verdictOf } from './verdict.js';

/** Where one state's cases are counted. */
export type Count = (verb: Verb, verdict: Verdict) => void;

const show = (value: unknown): string => {
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part)) ?? '';
  return text.length > 200 ? `${text.slice(0, 200)}… (${text.length} characters)` : text;
};

/** Writes entries and returns what takes them back. */
async function patch(node: TestNode, entries: readonly Entry[]): Promise<Entry[]> {
  const before: Entry[] = [];
  for (const [key] of entries) before.push([key, await node.storage(key)]);
  await node.setStorage(entries);
  return before;
}

const TIPS = [1n, 63n, 64n, 10n ** 9n, 10n ** 10n] as const;

/** What one case is to be about. */
interface Plan {
  readonly aim: Aim;
  readonly tweaks: readonly (readonly [name: string, Tweak])[];
  readonly hostile: number;
  readonly purse: boolean;
  /** Breaks a part of the input, so that it is no pool id, key or account at all; counts up, `null`: none. */
  readonly malformed: number | null;
}

const PLAIN: Plan = { aim: 'suited', tweaks: [], hostile: 3, purse: false, malformed: null };

/** Every way to make a case of the verb; half of them plain. */
function plansOf(rnd: Random, verb: Verb, hasWhitelists: boolean): readonly Plan[] {
  const tweaks = tweaksOf(verb, hasWhitelists);
  const bent = tweaks.flatMap((tweak): Plan[] => {
    // Beyond 64 bits a slash gives a price that could never come about.
    const mixes = tweak[0] !== 'beyond64' && rnd.chance(25);
    const others = tweaks.filter(([name]) => name !== 'beyond64' && name !== tweak[0]);
    return [{ ...PLAIN, tweaks: mixes && others.length > 0 ? [tweak, rnd.pick(others)] : [tweak] }];
  });
  const purses = Array.from({ length: tweaks.length === 0 ? 12 : 2 }, () => ({ ...PLAIN, purse: true }));
  const special = [...bent, ...purses, ...AIMS.map((aim) => ({ ...PLAIN, aim })), { ...PLAIN, hostile: 60 }];
  return special.flatMap((plan) => [plan, PLAIN]);
}

/** Verbs with many rules have their turn twice as often. */
const INTRICATE: readonly Verb[] = ['addWorker', 'contribute', 'withdraw', 'startMining', 'changeStake', 'reclaimWorker', 'claimRewards'];

class Trial {
  private readonly edit: Editor;
  private readonly undo: Entry[] = [];
  private readonly bent: string[] = [];

  constructor(
    private readonly rnd: Random,
    private readonly node: TestNode,
  ) {
    this.edit = new Editor(node);
  }

  private async bend(name: string, tweak: Tweak, scene: Scene): Promise<void> {
    this.bent.push(name);
    this.undo.push(...(await patch(this.node, await tweak(this.rnd, this.edit, scene))));
  }

  private async scene(verb: Verb, state: State, { aim, tweaks }: Plan): Promise<Scene> {
    const subject = pickSubject(this.rnd, verb, state, aim);
    const plain = await readScene(await this.node.session(), subject);
    for (const [name, tweak] of tweaks) await this.bend(name, tweak, plain);
    return tweaks.length === 0 ? plain : readScene(await this.node.session(), subject);
  }

  private async makeCase(verb: Verb, state: State, plan: Plan): Promise<Case> {
    const { rnd, node } = this;
    const { constants, capabilities } = node.client.network;
    const scene = await this.scene(verb, state, plan);
    const { signer } = scene;
    const via = rnd.chance(12) ? rnd.pick(cast.filter((one) => one !== signer)) : null;
    const fee = via === null && verb === 'contribute' ? await this.feeOf(verb, { pid: 0n, amount: 1n }, signer, null) : 0n;
    const { minContribution } = constants;
    const good = makeInput(verb, rnd, scene, { fee, minContribution, order: capabilities.checkOrder, hostile: plan.hostile });
    const input = plan.malformed === null ? good : malform(rnd, good, plan.malformed);
    const tip = rnd.chance(10) ? rnd.pick(TIPS) : 0n;
    if (via !== null) await this.bend('proxy', proxy(via.id), scene);
    if (plan.purse) {
      const { pid, worker } = scene;
      const payer = via === null ? scene : await readScene(await node.session(), { pid, worker, signer: via });
      await this.bend('purse', purse(await this.feeOf(verb, input, signer, via), tip), payer);
    }
    return { verb, input, signer, tip, via };
  }

  /** Without a tip; that of a plain call where the input cannot be built. */
  private async feeOf<V extends Verb>(verb: V, input: VerbInput[V], signer: Person, via: Person | null): Promise<bigint> {
    const { tx } = this.node.client;
    const from = sender(signer, via);
    return (await tx[verb].estimateFee(input, from).catch(() => tx.createPool.estimateFee({}, from))).fee;
  }

  private async compare(one: Case, state: State, alsoInBlock: boolean): Promise<Verdict> {
    const reasons = await preflightOf(this.node, one);
    const verdict = await verdictOf(this.node, one, alsoInBlock);
    if (agrees(verdict, reasons)) return verdict === MALFORMED ? (reasons[0] ?? verdict) : verdict;
    const { verb, input, signer, tip, via } = one;
    throw new Error(
      `${verb} ${show(input)} by ${signer.name}${via ? ` through ${via.name}` : ''}, tip ${tip}, bent by [${this.bent}]:\n` +
        `the chain says ${verdict ?? 'accepted'}, preflight says [${reasons}]\n${describeState(state)}`,
    );
  }

  async run(verb: Verb, state: State, plan: Plan, alsoInBlock: boolean): Promise<Verdict> {
    try {
      return await this.compare(await this.makeCase(verb, state, plan), state, alsoInBlock);
    } finally {
      await this.node.setStorage(this.undo.toReversed());
    }
  }
}

/**
 * Makes a state from the seed and tries cases of every verb in turn on it.
 * @param turn where in the plans of each verb to begin, so that one state after another gets through them
 * @throws Error that tells the first mismatch
 */
export async function tryState(network: Network, seed: number, cases: number, turn: number, count: Count): Promise<void> {
  const rnd = new Random(seed);
  const { node, keys } = network;
  await live(rnd, network);
  const state = await readState(await node.session(), keys);
  const available = (Object.keys(node.client.tx) as Verb[]).filter((verb) => node.client.tx[verb].available);
  const verbs = [...available, ...available.filter((verb) => INTRICATE.includes(verb))];
  const done = new Map<Verb, number>();
  for (let i = 0; i < cases; i++) {
    const verb = verbs[i % verbs.length] as Verb;
    const plans = plansOf(rnd, verb, node.client.network.capabilities.whitelist);
    const perState = Math.ceil(cases / verbs.length) * (INTRICATE.includes(verb) ? 2 : 1);
    const at = turn * perState + (done.get(verb) ?? 0);
    done.set(verb, (done.get(verb) ?? 0) + 1);
    const breaks = verb !== 'createPool' && at % 10 === 9;
    const plan = breaks ? { ...PLAIN, malformed: Math.floor(at / 10) } : (plans[at % plans.length] as Plan);
    count(verb, await new Trial(rnd, node).run(verb, state, plan, i % 10 === 0));
  }
}
