import { createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Completer, CompletionItem } from '@/utils/model/search';

/** One way to complete a query. */
export interface Suggestion {
  /** The whole query, completed. */
  query: string;
  item: CompletionItem;
}

/** Completions for the end of the query being typed. A late answer is dropped. */
export const SuggestionsModel = createModel((completer: Completer, query: ReadonlySignal<string>) => {
  const suggestions = signal<readonly Suggestion[]>([]);
  let latest = 0;

  const ask = async (text: string) => {
    const mine = ++latest;
    // A failure is ignored, because the reader can type the query without suggestions.
    const { from, to, items } = await completer
      .complete(text, text.length)
      .catch(() => ({ from: 0, to: 0, items: [] }));
    if (mine !== latest) return;
    suggestions.value = items
      .map((item) => ({ query: text.slice(0, from) + item.insert + text.slice(to), item }))
      .filter((one) => one.query.trim() !== text.trim());
  };

  effect(() => {
    const text = query.value;
    untracked(() => void ask(text));
  });

  return { suggestions };
});
