import { type PoolId, type WorkerKey, workerKey } from '@stakepool-kit/sdk/rules';
import { useId, useMemo, useState } from 'react';
import { useAccount } from '../accounts/accounts';
import { useMyPools, useUnassigned } from '../data/queries';
import { shortKey, showInteger } from '../lib/format';
import { troubleOf } from '../lib/problem';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';
import { TextField } from '../ui/AmountField';
import { Note } from '../ui/TroubleBox';

interface Props {
  /** `null`: the user chooses one of theirs. */
  readonly pid: PoolId | null;
  readonly worker?: WorkerKey | undefined;
  readonly onClose: () => void;
}

function readKey(text: string) {
  if (text.trim() === '') return { key: null, trouble: null };
  try {
    return { key: workerKey(text), trouble: null };
  } catch (error) {
    return { key: null, trouble: troubleOf(error) };
  }
}

export function AddWorkerDialog({ pid, worker, onClose }: Props) {
  const account = useAccount();
  const [text, setText] = useState<string>(worker ?? '');
  const [chosen, setChosen] = useState(pid === null ? '' : String(pid));
  const pools = useMyPools(account?.id ?? null).data?.value ?? [];
  const waiting = useUnassigned(account?.id ?? null).data?.value ?? [];
  const { key, trouble } = useMemo(() => readKey(text), [text]);
  const only = pools.length === 1 ? String(pools[0]?.pid) : '';
  const pool = chosen || only;
  const id = useId();
  return (
    <DialogFrame title="Add Worker" subject={pid === null ? undefined : `Pool ${pid}`} onClose={onClose}>
      <TransactionForm
        verb="addWorker"
        input={key === null || pool === '' ? null : { pid: pool, worker: key }}
        trouble={trouble}
        label="Add Worker"
        title={`Add worker ${key === null ? '' : shortKey(key)} to Pool ${pool}`}
        outcome={() => `Worker ${key === null ? '' : shortKey(key)} is in Pool ${pool}. Start it to mine.`}
        onClose={onClose}
      >
        {pid === null && (
          <div className="field">
            <label htmlFor={id}>Pool</label>
            <select id={id} className="input" value={pool} onChange={(event) => setChosen(event.target.value)}>
              <option value="">Choose one of your pools</option>
              {pools.map((item) => (
                <option key={String(item.pid)} value={String(item.pid)}>
                  Pool {String(item.pid)}
                </option>
              ))}
            </select>
          </div>
        )}
        {pid === null && account !== null && pools.length === 0 && <Note kind="info" title="You have no pool yet. Create one first." />}
        <TextField
          label="Worker Public Key"
          text={text}
          onText={setText}
          mono
          placeholder="0x"
          hint="0x and 64 hexadecimal digits, as your worker shows it. You have to be its operator, and its benchmark has to be done."
        />
        {waiting.length > 0 && (
          <div className="field">
            <p className="label">Registered with you as operator and in no pool</p>
            <div className="chips">
              {waiting.map((item) => (
                <button key={item.worker} type="button" className="chip" onClick={() => setText(item.worker)}>
                  <span className="mono">{shortKey(item.worker)}</span>{' '}
                  {item.initialScore === null ? 'no score yet' : `score ${showInteger(item.initialScore)}`}
                </button>
              ))}
            </div>
          </div>
        )}
      </TransactionForm>
    </DialogFrame>
  );
}
