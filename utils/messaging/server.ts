import { browser, type Browser } from 'wxt/browser';
import { isCall, type Answer, type Port } from '../contract/wire';
import { AppError, toAppError } from '../model/errors';

type Sender = Browser.runtime.MessageSender;

/** How one interface is served. */
export interface Service<T extends object> {
  port: Port;
  /** Returns the implementation for a sender. Throws if the sender may not call at all. */
  for: (sender: Sender) => T | Promise<T>;
  /** Checks what arrived and returns it; throws `bad-message`. */
  check: (method: keyof T & string, data: unknown) => unknown;
  /** The methods that may be called. A `Record`, so that the compiler reports a missing one. */
  methods: Readonly<Record<keyof T & string, unknown>>;
}

/**
 * Answers the calls of an interface until the signal ends it. A background must call this in its first turn, or the
 * message that woke it is lost.
 */
export function serve<T extends object>(service: Service<T>, signal?: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, respond: (answer: Answer) => void) => {
    if (!isCall(message, service.port)) return undefined;
    answer(service, message.method, message.data, sender).then(respond, () => {});
    // Keeps the channel open until `respond` is called.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

async function answer<T extends object>(
  service: Service<T>,
  method: string,
  data: unknown,
  sender: Sender,
): Promise<Answer> {
  try {
    if (sender.id !== browser.runtime.id) throw new AppError('bad-message', 'This message is not from Pressmark.');
    if (!isNameIn(service.methods, method)) throw new AppError('bad-message', `Pressmark has no “${method}”.`);
    const checked = service.check(method, data);
    const implementation = await service.for(sender);
    const call = implementation[method] as (data: unknown) => Promise<unknown>;
    return { ok: true, value: await call.call(implementation, checked) };
  } catch (thrown) {
    const { code, message } = toAppError(thrown);
    return { ok: false, code, message };
  }
}

function isNameIn<K extends string>(names: Readonly<Record<K, unknown>>, name: string): name is K {
  return Object.hasOwn(names, name);
}
