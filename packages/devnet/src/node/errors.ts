/** What went wrong while a host was started. The message says what to do; `code` is stable. */
export class HostError extends Error {
  constructor(
    readonly code: 'PORT_TAKEN' | 'PORT_FORBIDDEN' | 'LISTEN_FAILED' | 'BAD_FLAG',
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}
