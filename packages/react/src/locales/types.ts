import type { en } from './en';

/** Name of a message. */
export type MessageKey = keyof typeof en;
/** All messages of one language: ICU MessageFormat by name. */
export type Messages = Readonly<Record<MessageKey, string>>;
/** One area's messages in another language: the same names. */
export type Translation<T> = Readonly<Record<keyof T, string>>;
