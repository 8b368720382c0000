import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface TextFile {
  name: string;
  text: string;
}

/**
 * Zips files one after the other as they come, so that only compressed text is held in memory. Runs on the calling thread,
 * because an extension page may not start a worker from a blob, and yields between files. Throws the signal's reason once
 * it is aborted.
 */
export async function zipFiles(files: AsyncIterable<TextFile>, signal?: AbortSignal): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failure ??= error;
    // The copy only narrows the type, which allows shared memory: fflate never reuses a chunk it has handed out.
    chunks.push(new Uint8Array(chunk));
  });
  for await (const { name, text } of files) {
    signal?.throwIfAborted();
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(strToU8(text), true);
    if (failure !== null) throw failure;
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal?.throwIfAborted();
  zip.end();
  return new Blob(chunks, { type: 'application/zip' });
}
