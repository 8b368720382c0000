/**
 * @typedef {object} Part A node of the accessibility tree.
 * @property {string} role
 * @property {string} name
 * @property {string} value
 * @property {string} text The text of the part and everything in it, in reading order.
 * @property {Record<string, unknown>} states E.g. `checked`, `disabled`, `focused`.
 * @property {number} nodeId
 * @property {Part[]} parts
 */

const PATIENCE = 10_000;

/**
 * A page as assistive technology sees it: parts by role and name. That tree includes closed shadow roots, so the popup, the
 * library and what is drawn inside a web page are driven alike.
 */
export class Screen {
  /** @type {import('puppeteer-core').CDPSession | undefined} */
  #session;

  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Reads the whole tree. @returns {Promise<Part>} */
  async read() {
    const session = (this.#session ??= await this.page.createCDPSession());
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** @param {import('puppeteer-core').Protocol.Accessibility.AXNode | undefined} node @returns {Part} */
    const partOf = (node) => {
      const parts = (node?.childIds ?? []).filter((id) => byId.has(id)).map((id) => partOf(byId.get(id)));
      const name = String(node?.name?.value ?? '');
      const role = String(node?.role?.value ?? '');
      return {
        role,
        name,
        value: String(node?.value?.value ?? ''),
        text:
          role === 'StaticText'
            ? name
            : parts
                .map((part) => part.text)
                .join(' ')
                .replace(/\s+/g, ' ')
                .trim(),
        states: Object.fromEntries((node?.properties ?? []).map((one) => [one.name, one.value.value])),
        nodeId: node?.backendDOMNodeId ?? 0,
        parts,
      };
    };
    return partOf(nodes.find((node) => node.parentId === undefined));
  }

  /**
   * Finds every part with a role and name, in reading order, without waiting.
   * @param {string} role
   * @param {string | RegExp} name
   * @param {Part} [within]
   */
  async all(role, name, within) {
    /** @param {Part} part @returns {Part[]} */
    const search = (part) => [
      ...(part.role === role && (typeof name === 'string' ? part.name === name : name.test(part.name)) ? [part] : []),
      ...part.parts.flatMap(search),
    ];
    return search(within ?? (await this.read()));
  }

  /**
   * Waits for the first part with a role and name.
   * @param {string} role
   * @param {string | RegExp} name
   * @param {{ nth?: number, within?: [role: string, name: string | RegExp] }} [options]
   * @returns {Promise<Part>}
   */
  async find(role, name, { nth = 0, within } = {}) {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const [outer] = within ? await this.all(...within) : [await this.read()];
      const part = outer && (await this.all(role, name, outer))[nth];
      if (part) return part;
      if (Date.now() > until)
        throw new Error(`There is no ${role} ${String(name)} here:\n${outline(await this.read())}`);
      await pause(50);
    }
  }

  /**
   * Waits until no such part is there.
   * @param {string} role
   * @param {string | RegExp} name
   */
  async gone(role, name) {
    const until = Date.now() + PATIENCE;
    while ((await this.all(role, name)).length > 0) {
      if (Date.now() > until) throw new Error(`The ${role} ${String(name)} is still here.`);
      await pause(50);
    }
  }

  /**
   * Waits until the text of a part matches.
   * @param {string} role
   * @param {string | RegExp} name
   * @param {RegExp} text
   */
  async says(role, name, text) {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const parts = await this.all(role, name);
      const said = parts.map((part) => part.text).find((one) => text.test(one));
      if (said !== undefined) return said;
      if (Date.now() > until)
        throw new Error(`No ${role} ${String(name)} says ${String(text)}:\n${outline(await this.read())}`);
      await pause(50);
    }
  }

  /**
   * Clicks in the middle of a part with the mouse.
   * @param {string} role
   * @param {string | RegExp} name
   * @param {{ nth?: number, within?: [role: string, name: string | RegExp] }} [options]
   */
  async click(role, name, options) {
    const { nodeId } = await this.find(role, name, options);
    const { x, y } = await this.#centre(nodeId);
    await this.page.mouse.click(x, y);
  }

  /**
   * Types into a field, in place of what it holds.
   * @param {string | RegExp} name
   * @param {string} text
   * @param {{ role?: string, pause?: number, nth?: number, within?: [role: string, name: string | RegExp] }} [options]
   *   `pause` is the wait before each letter, in milliseconds.
   */
  async type(name, text, { role = 'textbox', pause: beforeEach = 0, ...options } = {}) {
    const { nodeId } = await this.find(role, name, options);
    await this.#session?.send('DOM.focus', { backendNodeId: nodeId });
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyA');
    await this.page.keyboard.up('Control');
    for (const letter of text) {
      if (beforeEach > 0) await pause(beforeEach);
      await this.#press(letter);
    }
  }

  /** Types one letter, also one that is missing on the driver's keyboard. @param {string} letter */
  async #press(letter) {
    if (/[\x20-\x7E]/.test(letter)) return this.page.keyboard.type(letter);
    await this.#session?.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    await this.#session?.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
  }

  /** The middle of a part, once it has stopped moving. @param {number} nodeId */
  async #centre(nodeId) {
    const session = (this.#session ??= await this.page.createCDPSession());
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: nodeId });
    for (let before = ''; ; await pause(50)) {
      const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: nodeId });
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
      if (before === String(quads)) return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
      before = String(quads);
    }
  }
}

/** Lists the named parts of a tree, one a line, for a failing test. @param {Part} part @returns {string} */
function outline(part, depth = 0) {
  const isNamed = part.name !== '' && part.role !== 'InlineTextBox';
  const line = isNamed ? `${'  '.repeat(depth)}${part.role} "${part.name.slice(0, 80)}"\n` : '';
  return line + part.parts.map((one) => outline(one, isNamed ? depth + 1 : depth)).join('');
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
