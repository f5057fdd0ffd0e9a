import { describe, expect, it } from 'vitest';
import type { BlockHash } from '../../model/types.js';
import { type Change, Chunk } from './chunk.js';

const PARENT = '0xp';
const hashOf = (name: string): BlockHash => `0x${name}` as BlockHash;
const value = (key: string, text: string): Change => [key, text];

function setup(own: readonly string[] = ['a', 'b', 'c']) {
  const chunk = new Chunk(() => own, ['n', PARENT], PARENT);
  chunk.keys();
  /** The first message of a subscription: all values. */
  const full = (name: string, text = '0') =>
    chunk.receive({
      block: hashOf(name),
      changes: [value('n', text), value(PARENT, hashOf('before')), ...own.map((key) => value(key, text))],
    });
  /** What a block wrote. */
  const block = (name: string, parent: string, ...keys: readonly string[]) =>
    chunk.receive({
      block: hashOf(name),
      changes: [value('n', name), value(PARENT, hashOf(parent)), ...keys.map((key) => value(key, name))],
    });
  const doubts = (name: string) => chunk.take(hashOf(name)).map(({ doubtful }) => [...new Set(doubtful)].sort());
  return { chunk, full, block, doubts };
}

describe('Chunk', () => {
  it('asks for its own keys and those of every chunk', () => {
    const { chunk } = setup();
    expect(chunk.keys()).toEqual(['n', PARENT, 'a', 'b', 'c']);
    expect(chunk.size).toBe(3);
  });

  it('tells block after block what it wrote, and doubts nothing while each follows on the one before', () => {
    const { chunk, full, block } = setup();
    full('1');
    block('2', '1', 'a');
    block('3', '2', 'b');
    expect(chunk.waiting).toEqual(['0x1', '0x2', '0x3']);
    expect(chunk.last).toBe('0x3');
    const news = chunk.take(hashOf('3'));
    expect(news.map(({ hash, doubtful }) => [hash, doubtful])).toEqual([
      ['0x1', []],
      ['0x2', []],
      ['0x3', []],
    ]);
    expect(news[1]?.changes).toContainEqual(['a', '2']);
  });

  it('takes a block in several messages', () => {
    const { chunk, full, block, doubts } = setup();
    full('1');
    block('2', '1', 'a');
    chunk.receive({ block: hashOf('2'), changes: [value('b', '2')] });
    block('3', '2');
    expect(chunk.waiting).toEqual(['0x1', '0x2', '0x2', '0x3']);
    expect(doubts('3')).toEqual([[], [], [], []]);
  });

  it('doubts all that a replaced block had written, in whichever of its messages', () => {
    const { chunk, full, block, doubts } = setup();
    full('1');
    block('2', '1', 'a');
    chunk.receive({ block: hashOf('2'), changes: [value('b', '2')] });
    block('2x', '1');
    expect(doubts('2x').at(-1)).toEqual(['a', 'b']);
  });

  it('doubts what a replaced block had written, but not what the new block wrote itself', () => {
    const { full, block, doubts } = setup();
    full('1');
    block('2', '1', 'a', 'b');
    block('2x', '1', 'b', 'c');
    expect(doubts('2x')).toEqual([[], [], ['a']]);
  });

  it('doubts what all blocks of a left branch had written', () => {
    const { full, block, doubts } = setup();
    full('1');
    block('2', '1', 'a');
    block('3', '2', 'b');
    block('2x', '1', 'c');
    expect(doubts('2x').at(-1)).toEqual(['a', 'b']);
    block('3x', '2x');
    expect(doubts('3x')).toEqual([[]]);
  });

  it('has forgotten the blocks of a branch it left: what follows on them leaves all in doubt', () => {
    const { full, block, doubts } = setup();
    full('1');
    block('2', '1', 'a');
    block('2x', '1', 'b');
    block('3', '2', 'c');
    expect(doubts('3').at(-1)).toEqual(['a', 'b']);
  });

  it('doubts everything after a block whose parent it has not heard of', () => {
    const { full, block, doubts } = setup();
    full('1');
    block('3', '2', 'a');
    expect(doubts('3').at(-1)).toEqual(['b', 'c']);
    block('4', '3');
    expect(doubts('4')).toEqual([[]]);
  });

  it('doubts everything after a message that does not name the parent', () => {
    const { chunk, full, doubts } = setup();
    full('1');
    chunk.receive({ block: hashOf('2'), changes: [value('n', '2'), value('a', '2')] });
    expect(doubts('2').at(-1)).toEqual([PARENT, 'b', 'c'].sort());
  });

  it('remembers eight blocks: a branch from an older one leaves all in doubt', () => {
    const { full, block, doubts } = setup();
    full('0');
    for (let i = 1; i <= 8; i++) block(String(i), String(i - 1), 'a');
    block('2x', '1');
    expect(doubts('2x').at(-1)).toEqual(['a']);
    for (let i = 3; i <= 8; i++) block(`${i}x`, `${i - 1}x`);
    block('y', '0');
    expect(doubts('y').at(-1)).toEqual(['a', 'b', 'c']);
  });

  it('starts from the beginning with a full message, whatever it knew or had to tell', () => {
    const { chunk, full, block, doubts } = setup();
    full('1');
    block('2', '1', 'a');
    full('9', 'nine');
    expect(chunk.waiting).toEqual(['0x9']);
    expect(chunk.take(hashOf('9'))[0]?.changes).toContainEqual(['a', 'nine']);
    block('10', '9', 'b');
    block('10x', '9');
    expect(doubts('10x').at(-1)).toEqual(['b']);
    block('2x', '1');
    expect(doubts('2x').at(-1)).toEqual(['a', 'b', 'c']);
  });

  it('tells a full message by the keys it was sent, not by those it would send now', () => {
    const own = ['a', 'b'];
    const chunk = new Chunk(() => own, ['n', PARENT], PARENT);
    chunk.keys();
    own.push('c');
    chunk.receive({ block: hashOf('1'), changes: [value('n', '1'), value(PARENT, '0x0'), value('a', '1'), value('b', '1')] });
    expect(chunk.take(hashOf('1'))[0]?.doubtful).toEqual([]);
  });

  it('has answered for the blocks it was told of and that were not taken, and for its newest', () => {
    const { chunk, full, block } = setup();
    expect(chunk.hasAnswered(hashOf('1'))).toBe(false);
    full('1');
    block('2', '1');
    block('3', '2');
    const answered = () => ['1', '2', '3', '4'].filter((name) => chunk.hasAnswered(hashOf(name)));
    expect(answered()).toEqual(['1', '2', '3']);
    expect(chunk.take(hashOf('2')).map(({ hash }) => hash)).toEqual(['0x1', '0x2']);
    expect(answered()).toEqual(['3']);
    expect(chunk.take(hashOf('3')).map(({ hash }) => hash)).toEqual(['0x3']);
    expect(answered()).toEqual(['3']);
    expect(chunk.take(hashOf('3'))).toEqual([]);
  });

  it('tells again, as doubtful and with the next block, what could not be used', () => {
    const { chunk, full, block } = setup();
    full('1');
    chunk.take(hashOf('1'));
    block('2', '1', 'a');
    const news = chunk.take(hashOf('2'));
    block('3', '2', 'b');
    chunk.giveBack(news);
    expect(chunk.waiting).toEqual(['0x3']);
    const next = chunk.take(hashOf('3'));
    expect(next[0]?.changes).toContainEqual(['b', '3']);
    expect(next[0]?.doubtful).toEqual(['a']);
    block('5', '4', 'b');
    chunk.giveBack(next);
    expect([...(chunk.take(hashOf('5'))[0]?.doubtful ?? [])].sort()).toEqual(['a', 'c']);
  });

  it('tells it with its newest block when no other one waits, also what was in doubt before', () => {
    const { chunk, full, block } = setup();
    full('1');
    chunk.take(hashOf('1'));
    block('3', '2', 'a');
    chunk.giveBack(chunk.take(hashOf('3')));
    expect(chunk.waiting).toEqual(['0x3']);
    const [again] = chunk.take(hashOf('3'));
    expect(again?.changes).toEqual([]);
    expect([...(again?.doubtful ?? [])].sort()).toEqual([PARENT, 'a', 'b', 'c', 'n'].sort());
    chunk.giveBack([]);
    expect(chunk.waiting).toEqual([]);
  });
});
