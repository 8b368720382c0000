import type { Library, LibraryReads, LibraryCalls } from '../contract/library';
import { createLibraryClient } from './client';

/** Creates the whole library for an extension page: the page reads itself, the background does everything else. */
export function createPageLibrary(reads: LibraryReads): Library {
  const calls = createLibraryClient();
  return new Proxy(reads, {
    get: (own, method: keyof Library) =>
      method in own ? own[method as keyof LibraryReads] : calls[method as keyof LibraryCalls],
  }) as Library;
}
