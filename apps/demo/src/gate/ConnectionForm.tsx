import { useId, useState } from 'react';
import { EndpointForm } from './EndpointForm';
import { type Connection, DEFAULT_ENDPOINT, defaultConnection, inBrowser, isSame, recentEndpoints, removeRecent } from './endpoint';
import type { GateMessages } from './messages';

interface Props {
  readonly words: GateMessages;
  readonly connection: Connection;
  readonly onUse: (connection: Connection) => void;
}

/** Where to connect: the chain in this page, the default, an endpoint of before, or another one. */
export function ConnectionForm({ words, connection, onUse }: Props) {
  const id = useId();
  const [recent, setRecent] = useState(recentEndpoints);
  const known: readonly (readonly [Connection, string])[] = [
    [inBrowser, words.inBrowser],
    [defaultConnection, DEFAULT_ENDPOINT],
    ...recent.map((url) => [{ kind: 'endpoint', url }, url] as const),
  ];
  const remove = (url: string) => {
    removeRecent(url);
    setRecent(recentEndpoints());
  };
  return (
    <section className="gate-settings" aria-labelledby={id}>
      <h2 className="gate-title" id={id}>
        {words.title}
      </h2>
      <ul className="gate-endpoints" aria-label={words.known}>
        {known.map(([choice, name]) => (
          <li key={name} className="gate-endpoint">
            <button
              type="button"
              className="gate-choice"
              aria-current={isSame(choice, connection) ? 'true' : undefined}
              onClick={() => onUse(choice)}
            >
              {name}
              {isSame(choice, connection) && <span className="gate-hint">{words.current}</span>}
            </button>
            {recent.includes(name) && (
              <button type="button" className="gate-button" aria-label={`${words.remove} ${name}`} onClick={() => remove(name)}>
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      <EndpointForm
        words={words}
        initial={connection.kind === 'endpoint' ? connection.url : ''}
        onUse={(url) => onUse({ kind: 'endpoint', url })}
      />
    </section>
  );
}
