import { useLayoutEffect, useRef } from 'preact/hooks';
import { ColorPicker } from '../annotation/ColorPicker';
import { ExportProgress } from '../export/ExportProgress';
import { Button } from '../ui/Button';
import { StatusLine } from '../ui/StatusLine';
import { isOffered } from './is-offered';
import type { Popup } from './popup-model';

interface PopupFooterProps {
  popup: Popup;
  libraryUrl: string;
}

/** Shows what just happened and what can be done next; always in view. */
export function PopupFooter({ popup, libraryUrl }: PopupFooterProps) {
  const state = popup.state.value;
  const busy = popup.busy.value;
  const article = state?.article ?? null;
  // Beside search results, buttons for the page would seem to belong to the results.
  const isAtPage = !popup.search.active.value;
  const isReachable = isAtPage && state !== null && state.unreachable === null;
  const isFound = state !== null && isOffered(state);
  return (
    <footer class="popup-footer">
      {busy !== null && <SavingProgress busy={busy} done={popup.progress.value} />}
      <StatusLine notice={popup.notice.value} hasUndoKey />
      <ExportProgress exports={popup.exports} />
      {isReachable && (
        <div class="popup-row">
          <ColorPicker label="Colour of new highlights" value={popup.color.value} onChange={popup.chooseColor} />
          <Button
            label="Highlight selection"
            icon="pen"
            kind={article ? 'primary' : 'plain'}
            state={busy === 'highlighting' ? 'busy' : 'ready'}
            onClick={() => void popup.highlight()}
          />
        </div>
      )}
      {isAtPage && (isReachable || article) && (
        <div class="popup-row">
          {article ? (
            <CopyLink href={`${libraryUrl}?article=${encodeURIComponent(article.id)}`} isNew={busy === 'saving'} />
          ) : (
            <Button
              label={busy === 'saving' ? 'Saving…' : 'Save article'}
              icon="save"
              kind={isFound ? 'primary' : 'plain'}
              state={busy === 'saving' ? 'busy' : 'ready'}
              onClick={() => void popup.save()}
            />
          )}
          {!article && busy !== null && <Button label="Cancel" onClick={() => void popup.cancel()} />}
          {article && (
            <>
              <Button label="Export Markdown" onClick={() => void popup.exports.download([article.id])} />
              <Button
                label="Copy Markdown"
                icon="copy"
                iconOnly
                kind="quiet"
                onClick={() => void popup.exports.copy([article.id])}
              />
              <Button label="Remove article" icon="trash" iconOnly kind="quiet" onClick={() => void popup.remove()} />
            </>
          )}
        </div>
      )}
    </footer>
  );
}

interface CopyLinkProps {
  href: string;
  /** Whether the link replaces the button that saved the article. */
  isNew: boolean;
}

/** A link to the stored copy. Takes over the focus of the button it replaces. */
function CopyLink({ href, isNew }: CopyLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const replaces = useRef(isNew);
  useLayoutEffect(() => {
    if (replaces.current && document.activeElement === document.body) link.current?.focus();
  }, []);
  return (
    <a ref={link} class="button" href={href} target="_blank" rel="noopener" title="Read the stored copy">
      Read copy
    </a>
  );
}

interface SavingProgressProps {
  busy: 'saving' | 'highlighting';
  /** A share, 0 to 1; null while it is not known. */
  done: number | null;
}

function SavingProgress({ busy, done }: SavingProgressProps) {
  const label = busy === 'saving' ? 'Saving the article' : 'Highlighting';
  return <progress class="popup-progress" aria-label={label} {...(done !== null && { value: done })} />;
}
