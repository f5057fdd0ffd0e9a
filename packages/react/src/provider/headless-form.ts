import type { ReactNode } from 'react';

/** The headless form of a component: its hook's state given to a function that renders whatever the host wants. */
export type Headless<Options, State> = (props: Options & { readonly children: (state: State) => ReactNode }) => ReactNode;

/** Makes the headless form of the component whose hook this is. */
export function headless<Options extends object, State>(useState: (options: Options) => State, name: string): Headless<Options, State> {
  function HeadlessForm({ children, ...options }: Options & { readonly children: (state: State) => ReactNode }): ReactNode {
    return children(useState(options as unknown as Options));
  }
  return Object.defineProperty(HeadlessForm, 'name', { value: `Headless(${name})` });
}
