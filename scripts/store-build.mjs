/**
 * How a build for the Chrome Web Store differs from the one that is loaded unpacked: the store gives an item a key of its own,
 * and refuses a manifest that brings one. It is made in a folder beside the other, or the id of what is loaded from there would
 * change.
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
