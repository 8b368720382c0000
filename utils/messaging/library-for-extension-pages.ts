import type { Library, LibraryReads, LibraryCalls } from '../contract/library';
import { createLibraryClient } from './client';

/** The whole library for an extension page: what it reads it reads itself, what it wants done goes to the background. */
export function createPageLibrary(reads: LibraryReads): Library {
  const calls = createLibraryClient();
  return new Proxy(reads, {
    get: (own, method: keyof Library) =>
      method in own ? own[method as keyof LibraryReads] : calls[method as keyof LibraryCalls],
  }) as Library;
}
