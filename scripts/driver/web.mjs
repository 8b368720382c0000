import { createServer } from 'node:http';

/**
 * @typedef {object} WebPage
 * @property {string | Uint8Array} body
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {number} [delay] Milliseconds before the answer.
 */

/**
 * A server on the loopback address that answers for every host of a browser started with `browserFlags`. Pages are found by
 * their address without scheme and query; all other addresses give a 404.
 */
export class Web {
  /** @type {Map<string, WebPage>} */
  #pages = new Map();
  /** Every request so far, e.g. `a.example/x?y`. @type {string[]} */
  requests = [];
  #server = createServer((request, response) => void this.#answer(request, response));

  /** Starts listening on a free port of the loopback address. */
  async open() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(null)));
    return this;
  }

  /**
   * Puts a page at an address, in place of any earlier one.
   * @param {string} url
   * @param {WebPage | string} page A string is the HTML of a page.
   */
  set(url, page) {
    const { host, pathname } = new URL(url);
    this.#pages.set(host + pathname, typeof page === 'string' ? { body: page } : page);
    return url;
  }

  /** @param {string} url */
  remove(url) {
    const { host, pathname } = new URL(url);
    this.#pages.delete(host + pathname);
  }

  /** Flags that send a browser to this server for every host. */
  get browserFlags() {
    return [`--host-resolver-rules=MAP * 127.0.0.1:${this.port}`];
  }

  get port() {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The server is not listening.');
    return address.port;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async #answer(request, response) {
    const { host, pathname, search } = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`);
    this.requests.push(host + pathname + search);
    const page = this.#pages.get(host + pathname) ?? { body: 'Not found', status: 404 };
    if (page.delay !== undefined) await new Promise((resolve) => setTimeout(resolve, page.delay));
    // No caching, so that a test that changes a page sees the change.
    response.writeHead(page.status ?? 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      ...page.headers,
    });
    response.end(page.body);
  }
}
