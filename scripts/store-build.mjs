/**
 * How a build for the Chrome Web Store differs from one that is loaded unpacked. The store gives each item a key of its own and
 * refuses a manifest that has one. The build goes into a folder beside the other: without its key, what is loaded from there
 * would change its id.
 * @satisfies {import('wxt').InlineConfig}
 */
export const storeBuild = {
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-store',
  hooks: {
    /** @param {unknown} _wxt @param {{ key?: string | undefined }} manifest */
    'build:manifestGenerated'(_wxt, manifest) {
      delete manifest.key;
    },
  },
};
