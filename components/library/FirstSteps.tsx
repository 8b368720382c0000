/** Tells a reader who has saved nothing yet how to begin. */
export function FirstSteps() {
  return (
    <ol class="first-steps">
      <li>Open a news article. Pressmark’s button in the toolbar marks it with a “+”.</li>
      <li>Select a passage and press a colour beside it: the passage is highlighted, and the article saved.</li>
      <li>Come back here to read, search and export what you saved. Nothing of it leaves this machine.</li>
    </ol>
  );
}
