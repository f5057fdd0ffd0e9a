import { IntlMessageFormat } from 'intl-messageformat';
import type { Compile } from '../locales/types';

/** ICU MessageFormat. It comes with the languages, so that what needs no words does without. */
export const compile: Compile = (message, locale) => {
  const compiled = new IntlMessageFormat(message, locale);
  return (values) => compiled.format(values as Parameters<typeof compiled.format>[0]);
};
