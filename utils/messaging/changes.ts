import type { LibraryChange } from '../contract/library';

const CHANNEL = 'pressmark-changes';

/** Tells every open extension page about a committed change. */
export function announceChange(change: LibraryChange): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** Calls back after each change of the library, until the signal ends it. */
export function onLibraryChange(listener: (change: LibraryChange) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<LibraryChange>) => listener(event.data));
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
