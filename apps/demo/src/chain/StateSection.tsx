import { useRef, useState } from 'react';
import type { ChainMessages } from './messages';
import { Action, Section } from './parts';
import { fileNameOf, MAX_FILE_MB, readStateFile } from './state-file';
import type { ChainControlsState } from './use-chain-controls';

interface Props {
  readonly words: ChainMessages;
  readonly controls: ChainControlsState;
  readonly reasonFor: (method: string) => string | null;
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function StateSection({ words, controls, reasonFor }: Props) {
  const { run, exportState, importState, reset } = controls;
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);

  const download = async () => {
    const state = await exportState();
    const name = fileNameOf(state);
    saveFile(name, JSON.stringify(state));
    return words.exported(name);
  };
  const upload = async (chosen: File) => {
    if (chosen.size > MAX_FILE_MB * 2 ** 20) throw new Error(words.trouble.tooLarge(String(MAX_FILE_MB)));
    const state = readStateFile(await chosen.text());
    if (state === 'tooLarge') throw new Error(words.trouble.tooLarge(String(MAX_FILE_MB)));
    if (typeof state === 'string') throw new Error(words.trouble[state]);
    return importState(state);
  };
  return (
    <Section title={words.state}>
      <div className="gate-row">
        <Action label={words.exportState} reason={reasonFor('dev_exportState')} onPress={() => run(download)} />
        <Action label={words.importState} reason={reasonFor('dev_importState')} onPress={() => file.current?.click()} />
        <input
          ref={file}
          hidden
          type="file"
          accept="application/json,.json"
          aria-label={words.importState}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) run(() => upload(chosen));
            // The same file can be chosen again.
            target.value = '';
          }}
        />
      </div>
      {asking ? (
        <>
          <p>{words.resetSure}</p>
          <div className="gate-row">
            <button
              type="button"
              className="gate-button chain-danger"
              onClick={() => {
                setAsking(false);
                run(reset);
              }}
            >
              {words.resetYes}
            </button>
            <button type="button" className="gate-button" onClick={() => setAsking(false)}>
              {words.cancel}
            </button>
          </div>
        </>
      ) : (
        <div className="gate-row">
          <Action label={words.reset} reason={reasonFor('dev_reset')} onPress={() => setAsking(true)} />
        </div>
      )}
    </Section>
  );
}
