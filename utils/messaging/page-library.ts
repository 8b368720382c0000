import type { Library, LibraryReads, LibraryWrites } from '../contract/library';
import { createLibraryClient } from './client';

/** The whole library for an extension page: what it reads it reads itself, what it wants done goes to the background. */
export function createPageLibrary(reads: LibraryReads): Library {
  const writes = createLibraryClient();
  return new Proxy(reads, {
    get: (own, method: keyof Library) =>
      method in own ? own[method as keyof LibraryReads] : writes[method as keyof LibraryWrites],
  }) as Library;
}
