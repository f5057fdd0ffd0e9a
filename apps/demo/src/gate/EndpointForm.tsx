import { useId, useState } from 'react';
import type { GateMessages } from './messages';

const isNodeAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'ws:' || url.protocol === 'wss:') && url.hostname !== '';
};

interface Props {
  readonly words: GateMessages;
  readonly initial: string;
  readonly onUse: (endpoint: string) => void;
}

export function EndpointForm({ words, initial, onUse }: Props) {
  const [text, setText] = useState(initial);
  const [refused, setRefused] = useState(false);
  const id = useId();
  return (
    <form
      className="gate-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const endpoint = text.trim();
        setRefused(!isNodeAddress(endpoint));
        if (isNodeAddress(endpoint)) onUse(endpoint);
      }}
    >
      <label htmlFor={id}>{words.endpoint}</label>
      <div className="gate-row">
        <input
          id={id}
          className="gate-input"
          value={text}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
          autoCapitalize="off"
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-reason` : undefined}
        />
        <button type="submit" className="gate-button">
          {words.connect}
        </button>
      </div>
      {refused && (
        <p className="gate-error" id={`${id}-reason`} role="alert">
          {words.invalid}
        </p>
      )}
    </form>
  );
}
