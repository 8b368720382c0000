/** A page from its source, as a document that is not shown. */
export const parsePage = (source: string): Document => new DOMParser().parseFromString(source, 'text/html');

/** A page that holds only this body. */
export const pageOf = (body: string, head = ''): Document =>
  parsePage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
