import { capGap, type Planck, type Pool } from '@stakepool-kit/sdk/rules';

/** Cap less total stake, as the manual shows it; `null` without a cap. A form's check also counts what the withdraw queue takes out. */
export const simpleCapGap = (pool: Pool): Planck | null => capGap(pool, '1130', new Map());
