import { useEffect, useState } from 'react';
import { useSettings } from '../../provider/context';

/** Unix milliseconds by the provider's clock, a tick a second as long as something is waited for. */
export function useTicks(active: boolean): number {
  const { clock } = useSettings();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => (active ? clock.every(1000, () => setNow(clock.now())) : undefined), [active, clock]);
  return now;
}
