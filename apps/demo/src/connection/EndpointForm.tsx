import { useId, useState } from 'react';
import { Button } from '../ui/Button';

function reasonAgainst(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.protocol === 'ws:' || url.protocol === 'wss:') && url.hostname) return null;
  return 'This is not the address of a node. Use one such as ws://127.0.0.1:9944 or wss://host/path.';
}

export function EndpointForm({ initial, onUse }: { readonly initial: string; readonly onUse: (endpoint: string) => void }) {
  const [text, setText] = useState(initial);
  const [reason, setReason] = useState<string | null>(null);
  const id = useId();
  return (
    <form
      className="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const endpoint = text.trim();
        const against = reasonAgainst(endpoint);
        setReason(against);
        if (against === null) onUse(endpoint);
      }}
    >
      <label htmlFor={id}>Endpoint</label>
      <div className="row nowrap">
        <input
          id={id}
          className="input mono grow"
          value={text}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={reason !== null}
          aria-describedby={reason === null ? undefined : `${id}-reason`}
        />
        <Button type="submit">Connect</Button>
      </div>
      {reason !== null && (
        <p className="field-error" id={`${id}-reason`} role="alert">
          {reason}
        </p>
      )}
    </form>
  );
}
