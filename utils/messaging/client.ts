import { browser } from 'wxt/browser';
import type { Background } from '../contract/background';
import type { LibraryCalls } from '../contract/library';
import type { Answer, Call, Port } from '../contract/wire';
import { AppError } from '../model/errors';

type Send = (call: Call) => Promise<unknown>;

/** The background's part of the library, for extension pages. Its methods throw AppErrors. */
export function createLibraryClient(): LibraryCalls {
  return createClient<LibraryCalls>('library', (call) => browser.runtime.sendMessage(call));
}

/** The background, for code in a page. Its methods throw AppErrors. */
export function createBackgroundClient(): Background {
  return createClient<Background>('background', (call) => browser.runtime.sendMessage(call));
}

/** A client of an interface: every method is a message, `send` says to whom. */
export function createClient<T extends object>(port: Port, send: Send): T {
  return new Proxy({} as T, {
    get: (_target, method) =>
      // `await` and `JSON.stringify` look for these on every object. They are not calls.
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
