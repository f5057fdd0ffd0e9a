export const common = {
  'common.loading': 'Loading',
  'common.tryAgain': 'Try again',
  'common.close': 'Close',
  'common.cancel': 'Cancel',
  'common.becomes': 'becomes',
  'common.discard.question': 'Close and lose what you typed?',
  'common.discard.keep': 'Keep editing',
  'common.discard.discard': 'Discard',
  'common.copyKey':
    '{kind, select, address {Copy address {short}} workerKey {Copy worker public key {short}} hash {Copy hash {short}} other {Copy {short}}}',
  'common.copy.copied': 'Copied',
  'common.copy.failed': 'The browser does not let this page copy',
} as const;
