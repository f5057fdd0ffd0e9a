import type { Locale } from '../provider/context';
import type { en } from './en';

/** Name of a message. */
export type MessageKey = keyof typeof en;
/** All messages of one language: ICU MessageFormat by name. */
export type Messages = Readonly<Record<MessageKey, string>>;
/** One area's messages in another language: the same names. */
export type Translation<T> = Readonly<Record<keyof T, string>>;

/** Reads an ICU message once; the function gives its text, or its parts when values are elements. */
export type Compile = (message: string, locale: string) => (values: object | undefined) => unknown;

/** The part of a language that a console needs first; the other part comes while it connects. */
export interface FirstPack extends Omit<LocalePack, 'messages'> {
  readonly messages: Partial<Messages>;
}

/** A language as a chunk: `import fr from '@stakepool-kit/react/locales/fr'`. */
export interface LocalePack {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly compile: Compile;
}
