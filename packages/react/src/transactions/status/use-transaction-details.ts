import type { Client } from '@stakepool-kit/sdk';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useLiveQueries } from '../../data/live-queries';
import { useClient } from '../../provider/context';
import type { Submission } from '../submissions';

/** A call or an event with its arguments as text. */
export interface Decoded {
  /** `PhalaStakePool.contribute` */
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly text: string }[];
}

interface TransactionDetails {
  readonly call: Decoded;
  /** `null` before it is in a block, or when the node cannot tell them any longer. */
  readonly events: readonly Decoded[] | null;
}

const LONGEST = 2000;
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST);
const argsOf = (args: unknown): Decoded['args'] =>
  typeof args === 'object' && args !== null ? Object.entries(args).map(([name, value]) => ({ name, text: asText(value) })) : [];

async function eventsOf(client: Client, { block, index }: NonNullable<Submission['inclusion']>): Promise<readonly Decoded[] | null> {
  try {
    const api = await client.api();
    const records = await api.query.system.events.at(block.hash);
    const own = records.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eqn(index));
    return own.map(({ event }) => ({ name: `${event.section}.${event.method}`, args: argsOf(event.data.toHuman()) }));
  } catch {
    return null;
  }
}

async function detailsOf(client: Client, callData: `0x${string}`, inclusion: Submission['inclusion']): Promise<TransactionDetails> {
  const { method } = await client.call(callData);
  const human = method.toHuman() as { readonly args?: unknown };
  return {
    call: { name: `${method.section}.${method.method}`, args: argsOf(human.args) },
    events: inclusion === null ? null : await eventsOf(client, inclusion),
  };
}

/** The decoded call and the events of a signed transaction, read when somebody wants them. */
export function useTransactionDetails(submission: Submission | null, wanted: boolean) {
  const client = useClient();
  const live = useLiveQueries();
  const { record = null, inclusion = null } = submission ?? {};
  return useQuery<TransactionDetails, Error>(
    {
      queryKey: live.keyOf(['transaction', record?.txHash ?? '', inclusion?.block.hash ?? '']),
      queryFn: wanted && record !== null ? () => detailsOf(client, record.callData, inclusion) : skipToken,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    },
    live.queryClient,
  );
}
