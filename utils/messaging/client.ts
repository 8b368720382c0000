import { browser } from 'wxt/browser';
import type { Background } from '../contract/background';
import type { LibraryCalls } from '../contract/library';
import type { Answer, Call, Port } from '../contract/wire';
import { AppError } from '../model/errors';

type Send = (call: Call) => Promise<unknown>;

/** Creates an extension page's client for the background's half of the library. Its methods throw `AppError`s. */
export function createLibraryClient(): LibraryCalls {
  return createClient<LibraryCalls>('library', (call) => browser.runtime.sendMessage(call));
}

/** Creates a web page's client for the background. Its methods throw `AppError`s. */
export function createBackgroundClient(): Background {
  return createClient<Background>('background', (call) => browser.runtime.sendMessage(call));
}

/** Creates a client for an interface: each method call becomes a message, which `send` delivers. */
export function createClient<T extends object>(port: Port, send: Send): T {
  return new Proxy({} as T, {
    get: (_target, method) =>
      // `await` and `JSON.stringify` read these from every object; they are not calls.
      typeof method === 'symbol' || method === 'then' || method === 'toJSON'
        ? undefined
        : (data?: unknown) => call(send, { pressmark: port, method, data }),
  });
}

async function call(send: Send, message: Call): Promise<unknown> {
  const answer = (await send(message).catch(unreachable)) as Answer | undefined;
  if (answer === undefined) return unreachable();
  if (!answer.ok) throw new AppError(answer.code, answer.message);
  return answer.value;
}

function unreachable(cause?: unknown): never {
  throw new AppError('page-unreachable', 'Pressmark cannot be reached. Reload the page to go on.', { cause });
}
