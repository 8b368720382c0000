import { signal } from '@preact/signals';
import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { SearchBox } from '@/components/ui/SearchBox';
import { TagInput } from '@/components/ui/TagInput';
import { TextArea } from '@/components/ui/TextArea';
import { renderPage } from '../../helpers/render-page';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What an input method does while it composes a word: the text grows, letter by letter, before it is settled. */
function compose(field: Field, steps: readonly string[], settled: string): void {
  field.focus();
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const text of steps) {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  }
  field.value = settled;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: settled }));
}

const fieldNamed = (name: string) => page.getByLabelText(name, { exact: true }).element() as Field;

describe('the search box', () => {
  function open() {
    const query = signal('');
    const asked: string[] = [];
    const done: string[] = [];
    const Page = () => (
      <SearchBox
        label="Search"
        value={query.value}
        onQuery={(text) => {
          asked.push(text);
          query.value = text;
        }}
        onSubmit={() => done.push('submit')}
        onDown={() => done.push('down')}
      />
    );
    renderPage(<Page />);
    return { asked, done, query };
  }

  it('asks for whole words only while an input method is composing', () => {
    const { asked } = open();
    compose(fieldNamed('Search'), ['d', 'du', 'duo', 'đươ', 'đươn'], 'đường');
    expect(asked).toEqual(['đường']);
  });

  it('never writes into a word that is being composed', async () => {
    const { query } = open();
    const field = fieldNamed('Search');
    field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = 'thi';
    query.value = 'something else';
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(field.value).toBe('thi');
  });

  it('leaves the keys of an input method to it', () => {
    const { done } = open();
    const field = fieldNamed('Search');
    for (const key of ['Enter', 'ArrowDown', 'Escape']) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, isComposing: true }));
    }
    expect(done).toEqual([]);
  });

  it('acts on Enter and Arrow down, and is emptied by Escape', async () => {
    const { done, query } = open();
    await userEvent.type(page.getByRole('searchbox'), 'báo{Enter}{ArrowDown}');
    expect(done).toEqual(['submit', 'down']);
    await userEvent.keyboard('{Escape}');
    expect(query.value).toBe('');
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
  });
});

describe('a note field', () => {
  it('is told of every letter, half-composed ones too, so that none is lost', () => {
    const kept: string[] = [];
    renderPage(<TextArea label="Note" value="" onInput={(text) => kept.push(text)} />);
    compose(fieldNamed('Note'), ['t', 'th', 'thi'], 'thí');
    expect(kept).toEqual(['t', 'th', 'thi', 'thí']);
  });
});

describe('a tag field', () => {
  function open(tags: string[] = []) {
    const changes: string[][] = [];
    const onChange = async (next: string[]) => {
      changes.push(next);
      return true;
    };
    renderPage(<TagInput label="Tags" tags={tags} onChange={onChange} />);
    return changes;
  }

  /** A field over a library that answers when it is told to. */
  function openSlow(tags: string[]) {
    const stored = signal(tags);
    const changes: string[][] = [];
    const answers: ((isStored: boolean) => void)[] = [];
    const onChange = (next: string[]) => {
      changes.push(next);
      return new Promise<boolean>((resolve) => answers.push(resolve));
    };
    const Page = () => <TagInput label="Tags" tags={[...stored.value]} onChange={onChange} />;
    renderPage(<Page />);
    const shownTags = () => [...document.querySelectorAll('.tag')].map((one) => one.textContent);
    return { stored, changes, answers, shownTags };
  }

  it('takes no half-composed tag at Enter', () => {
    const changes = open();
    const field = fieldNamed('Tags');
    field.value = 'ngan';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }));
    expect(changes).toEqual([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(changes).toEqual([['ngan']]);
  });

  it('takes several tags at once, in any script, without repeating one', () => {
    const changes = open(['số liệu']);
    const field = fieldNamed('Tags');
    field.value = '#số liệu, #ngân  sách、預算،ميزانية';
    field.dispatchEvent(new FocusEvent('blur'));
    expect(changes).toEqual([['số liệu', 'ngân sách', '預算', 'ميزانية']]);
  });

  it('takes several away while the library has not caught up with the first', async () => {
    const { stored, changes, answers, shownTags } = openSlow(['a', 'b', 'c', 'd']);
    await userEvent.click(fieldNamed('Tags'));
    await userEvent.keyboard('{Backspace}{Backspace}');
    await page.getByRole('button', { name: 'Remove tag a' }).click();
    expect(changes).toEqual([['a', 'b', 'c'], ['a', 'b'], ['b']]);
    stored.value = changes[0]!;
    answers[0]?.(true);
    await expect.poll(shownTags).toEqual(['b']);
    stored.value = changes[2]!;
    answers[2]?.(true);
    stored.value = ['b', 'of another window'];
    await expect.poll(shownTags).toEqual(['b', 'of another window']);
  });

  it('takes away no stored tag while the key that emptied the field is still held', () => {
    const changes = open(['a', 'b']);
    const press = (repeat: boolean) =>
      fieldNamed('Tags').dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, repeat }));
    press(true);
    expect(changes).toEqual([]);
    press(false);
    expect(changes).toEqual([['a']]);
  });

  it('adds below what was taken away just before', async () => {
    const { changes } = openSlow(['a', 'b']);
    await userEvent.click(fieldNamed('Tags'));
    await userEvent.keyboard('{Backspace}c{Enter}');
    expect(changes.at(-1)).toEqual(['a', 'c']);
  });

  it('shows what the library holds where the change could not be stored', async () => {
    const { answers, shownTags } = openSlow(['a', 'b']);
    await userEvent.click(fieldNamed('Tags'));
    await userEvent.keyboard('{Backspace}');
    await expect.poll(shownTags).toEqual(['a']);
    answers[0]?.(false);
    await expect.poll(shownTags).toEqual(['a', 'b']);
  });

  it('takes what was typed when the page goes away', () => {
    const changes = open();
    fieldNamed('Tags').value = 'half';
    window.dispatchEvent(new Event('pagehide'));
    expect(changes).toEqual([['half']]);
  });
});
