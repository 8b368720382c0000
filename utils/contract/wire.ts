import type { ErrorCode } from '../model/errors';

/** The interfaces that are called across processes, by the name their messages carry. */
export type Port = 'library' | 'background' | 'page' | 'copy';

/** One call of a method of an interface. */
export interface Call {
  pressmark: Port;
  method: string;
  data?: unknown;
}

export type Answer = { ok: true; value?: unknown } | { ok: false; code: ErrorCode; message: string };

/** The argument of a method. */
export type DataOf<T, K extends keyof T> = T[K] extends (data: infer D) => Promise<unknown> ? D : never;

/** Whether a message is a call on this port. Checks neither its sender nor its data. */
export function isCall(message: unknown, port: Port): message is Call {
  return typeof message === 'object' && message !== null && 'pressmark' in message && message.pressmark === port;
}
