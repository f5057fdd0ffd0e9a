import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';

/** A component that is loaded when it is first shown; what has an `open` that is false is not. */
export function onDemand<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): (props: P) => ReactNode {
  const Loaded = lazy(load) as unknown as ComponentType<P>;
  return (props) =>
    'open' in props && props.open === false ? null : (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
}
