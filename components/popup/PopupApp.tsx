import { useModel } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Logo } from '../ui/Logo';
import { Icon } from '../ui/Icon';
import { useUndoKey } from '../ui/focus';
import { SearchBox } from '../ui/SearchBox';
import { PagePanel } from './PagePanel';
import { PopupFooter } from './PopupFooter';
import { PopupModel, type PopupTools } from './popup-model';
import { focusResult, SearchPanel } from './SearchPanel';

interface PopupAppProps {
  tools: PopupTools;
  /** Address of the library page. */
  libraryUrl: string;
}

/** The popup: this page, or search results instead. */
export function PopupApp({ tools, libraryUrl }: PopupAppProps) {
  const popup = useModel(() => new PopupModel(tools));
  const results = useRef<HTMLDivElement>(null);
  const { search } = popup;
  useUndoKey(popup.notice.value);
  return (
    <div class="popup">
      <header class="popup-header">
        <Logo size={28} />
        <SearchBox
          label="Search saved articles"
          value={search.query.value}
          onQuery={(text) => void search.type(text)}
          onDown={() => focusResult(results.current, 0)}
          onSubmit={() => results.current?.querySelector<HTMLElement>('.hit')?.click()}
        />
        <a class="button" href={libraryUrl} target="_blank" rel="noopener" aria-label="Open library">
          <Icon name="library" />
          Library
        </a>
      </header>
      <main class="popup-main" ref={results}>
        {search.active.value ? (
          <SearchPanel popup={popup} libraryUrl={libraryUrl} />
        ) : (
          <PagePanel popup={popup} libraryUrl={libraryUrl} />
        )}
      </main>
      <PopupFooter popup={popup} libraryUrl={libraryUrl} />
    </div>
  );
}
