export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export type LogCode =
  | 'connection.connecting'
  | 'connection.connected'
  | 'connection.lost'
  | 'connection.retry'
  | 'connection.switched'
  | 'connection.setAside'
  | 'connection.health'
  | 'connection.failed'
  | 'connection.closed'
  | 'rpc.rateLimited'
  | 'runtime.upgraded'
  | 'transaction.hostFailed';

/** Something a host may want in its log. `message` is plain English; `code` and `params` are for machines. */
export interface LogEvent {
  readonly code: LogCode;
  readonly level: LogLevel;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Where the SDK tells what it does; what is left out is not told. Without a logger nothing is written anywhere. */
export type Logger = { readonly [Level in LogLevel]?: (event: LogEvent) => void };

export type Log = (level: LogLevel, code: LogCode, message: string, params?: Readonly<Record<string, unknown>>) => void;

/** A logger that fails does no harm. */
export function logTo(logger: Logger | undefined): Log {
  return (level, code, message, params = {}) => {
    try {
      logger?.[level]?.({ code, level, message, params });
    } catch {
      // The host's own fault, and logging must not break what it tells of.
    }
  };
}
