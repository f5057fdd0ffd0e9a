import { useEffect, useState } from 'react';
import { shortAddress, shortKey } from '../lib/format';
import { Icon } from './Icon';

/** A key or address, shortened, with a button that copies all of it. */
export function CopyKey({ value, noun }: { readonly value: string; readonly noun: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className="key">
      <span className="mono" title={value}>
        {value.startsWith('0x') ? shortKey(value) : shortAddress(value)}
      </span>
      <button
        type="button"
        className="key-copy"
        aria-label={copied ? 'Copied' : `Copy ${noun} ${shortKey(value)}`}
        onClick={(event) => {
          event.stopPropagation();
          void navigator.clipboard?.writeText(value).then(() => setCopied(true));
        }}
      >
        <Icon name={copied ? 'check' : 'copy'} size={14} />
      </button>
    </span>
  );
}
