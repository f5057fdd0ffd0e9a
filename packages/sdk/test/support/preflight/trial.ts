import type { Verb } from '../../../src/index.js';
import { Editor } from './edits.js';
import { makeInput } from './inputs.js';
import { describeState, live, type Network } from './network.js';
import type { Entry, TestNode } from './node.js';
import { Random } from './random.js';
import { readScene, readState, type Scene, type State } from './scene.js';
import { pickSubject } from './subjects.js';
import { pickTweaks, purse, type Tweak } from './tweaks.js';
import { agrees, type Case, preflightOf, type Verdict, verdictOf } from './verdict.js';

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

class Trial {
  private readonly edit: Editor;
  private undo: Entry[] = [];
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

  private async scene(verb: Verb, state: State): Promise<Scene> {
    const subject = pickSubject(this.rnd, verb, state);
    const plain = await readScene(await this.node.session(), subject);
    if (!this.rnd.chance(40)) return plain;
    const tweaks = pickTweaks(this.rnd, verb, this.node.client.network.capabilities.whitelist);
    for (const [name, tweak] of tweaks) await this.bend(name, tweak, plain);
    return readScene(await this.node.session(), subject);
  }

  private async makeCase(verb: Verb, state: State): Promise<Case> {
    const { rnd, node } = this;
    const { constants, capabilities } = node.client.network;
    const scene = await this.scene(verb, state);
    const account = { account: scene.signer.id };
    const { fee } = await node.client.tx.contribute.estimateFee({ pid: 0n, amount: 1n }, account);
    const input = makeInput(verb, rnd, scene, { fee, minContribution: constants.minContribution, order: capabilities.checkOrder });
    const tip = rnd.chance(10) ? rnd.pick(TIPS) : 0n;
    if (rnd.chance(verb === 'createPool' ? 40 : 6)) {
      const own = await node.client.tx[verb].estimateFee(input as never, account).catch(() => ({ fee }));
      await this.bend('purse', purse(own.fee + tip), scene);
    }
    return { verb, input, signer: scene.signer, tip };
  }

  async run(verb: Verb, state: State, alsoInBlock: boolean): Promise<Verdict> {
    const one = await this.makeCase(verb, state);
    if (process.env.TRACE) process.stderr.write(`${verb} ${show(one.input)} ${one.signer.name} ${this.bent}\n`);
    const reasons = await preflightOf(this.node, one);
    const verdict = await verdictOf(this.node, one, alsoInBlock);
    if (!agrees(verdict, reasons)) {
      const { input, signer, tip } = one;
      throw new Error(
        `${verb} ${show(input)} by ${signer.name}, tip ${tip}, bent by [${this.bent}]:\n` +
          `the chain says ${verdict ?? 'accepted'}, preflight says [${reasons}]\n${describeState(state)}`,
      );
    }
    await this.node.setStorage(this.undo.toReversed());
    return verdict;
  }
}

/** Makes a state from the seed and tries cases of every verb in turn on it. @throws Error that tells the first mismatch */
export async function tryState(network: Network, seed: number, cases: number, count: Count): Promise<void> {
  const rnd = new Random(seed);
  const { node, keys } = network;
  await live(rnd, network);
  const state = await readState(await node.session(), keys);
  const verbs = (Object.keys(node.client.tx) as Verb[]).filter((verb) => node.client.tx[verb].available);
  for (let i = 0; i < cases; i++) {
    const verb = verbs[i % verbs.length] as Verb;
    count(verb, await new Trial(rnd, node).run(verb, state, i % 10 === 0));
  }
}
