import { composeStories, type ReactRenderer } from '@storybook/react-vite';
import axe from 'axe-core';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import type { ProjectAnnotations } from 'storybook/internal/types';
import { afterEach, describe, expect, it } from 'vitest';
import preview from '../.storybook/preview';

type StoryModule = Parameters<typeof composeStories>[0];

/** Ways in which each component's main story is shown besides English, light and wide. */
const VARIANTS = [
  { name: 'fr', globals: { locale: 'fr' }, width: 1024 },
  { name: 'zh', globals: { locale: 'zh' }, width: 1024 },
  { name: 'dark', globals: { theme: 'dark' }, width: 1024 },
  { name: 'a custom theme', globals: { theme: 'lime' }, width: 1024 },
  { name: '360 px', globals: { width: '360' }, width: 360 },
] as const;

/** Stories of how the kit behaves inside of other pages are about no single component. */
const modules = import.meta.glob<StoryModule>(['../../../packages/react/src/**/*.stories.tsx', '!**/Embedding.stories.tsx']);
const nameOf = (path: string): string => path.replace(/^.*\/|\.stories\.tsx$/g, '');

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Shows a story and waits until its chain is there and its skeletons are gone. */
async function show(Story: ComponentType, width: number): Promise<HTMLElement> {
  const canvas = document.createElement('div');
  canvas.style.width = `${width}px`;
  document.body.append(canvas);
  const root = createRoot(canvas);
  root.render(<Story />);
  ends.push(() => {
    root.unmount();
    canvas.remove();
  });
  await expect
    .poll(() => canvas.querySelector('[data-story="loading"]') === null && canvas.childElementCount > 0, { timeout: 20_000 })
    .toBe(true);
  await expect.poll(() => canvas.querySelector('.spk-skeleton'), { timeout: 10_000 }).toBeNull();
  // Half-way through a transition colours are no theme's.
  await expect.poll(() => document.getAnimations().filter(({ playState }) => playState === 'running').length, { timeout: 5000 }).toBe(0);
  return canvas;
}

describe.each(VARIANTS)('main stories in $name', ({ globals, width }) => {
  it.each(Object.keys(modules).map((path) => [nameOf(path), path] as const))('%s', async (_, path) => {
    const annotations = { ...preview, initialGlobals: { ...preview.initialGlobals, ...globals } } as ProjectAnnotations<ReactRenderer>;
    const stories = composeStories((await modules[path]?.()) as StoryModule, annotations);
    const Main = Reflect.get(stories, 'Main') as ComponentType | undefined;
    if (Main === undefined) throw new Error(`${path} has no story called Main.`);
    const canvas = await show(Main, width);
    expect(canvas.innerText).not.toMatch(/\{\w+\}|undefined|NaN/);
    const { violations } = await axe.run(canvas, { rules: { region: { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
    expect(canvas.scrollWidth, 'wider than its box').toBeLessThanOrEqual(width);
  });
});
