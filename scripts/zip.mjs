import { zip } from 'wxt';
import { storeBuild } from './store-build.mjs';

// Builds and packs what is uploaded to the Chrome Web Store.
await zip(storeBuild);
