/**
 * `npm start`: installs what is missing, builds the extension and opens Chromium with it on a sample article, served on this
 * machine. Without a display (or with `-- --demo`) it runs the demo instead, and leaves its files in `demo/`.
 */
import { ROOT, prepareMachine, run } from './setup.mjs';

/** Linux has a display where one of these variables is set; the other systems always have one. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

await prepareMachine();
console.log('Building the extension …');
if ((await run('npx', ['wxt', 'build'])) !== 0) process.exit(1);

// Imported only now, because they need packages that may just have been installed.
const { Web } = await import('./driver/web.mjs');
const { SAMPLE } = await import('./sample.mjs');

const web = await new Web().open();
web.set(SAMPLE.url, SAMPLE.html);
console.log(`Serving the sample article on 127.0.0.1:${web.port} as ${SAMPLE.url}`);

try {
  if (hasDisplay && !process.argv.includes('--demo')) {
    await showBrowser();
  } else {
    const { runDemo } = await import('./demo.mjs');
    process.exitCode = await runDemo(web, `${ROOT}/demo`);
  }
} finally {
  await web.close();
}

/** Opens a browser to try the extension in; resolves when it is closed. */
async function showBrowser() {
  const { Session } = await import('./driver/session.mjs');
  const { host } = new URL(SAMPLE.url);
  const flags = [`--host-resolver-rules=MAP ${host} 127.0.0.1:${web.port}`];
  const session = await Session.open({ flags, headless: false });
  await session.openPage(SAMPLE.url);
  console.log('Select a passage on the page, or open Pressmark with Alt+Shift+P. Close the browser to end.');
  await new Promise((resolve) => session.browser.once('disconnected', resolve));
  await session.dispose();
}
