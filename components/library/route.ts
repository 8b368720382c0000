import { createModel, effect, signal } from '@preact/signals';

/** The state in the library page's address. */
export interface Route {
  query: string;
  articleId: string | null;
  annotationId: string | null;
  /** Words of the text to bring into view. */
  passage: string | null;
  trash: boolean;
  /** Whether the settings are open over the page. */
  settings: boolean;
}

/** Reads a query string such as `?q=…&article=…`. */
export function parseRoute(search: string): Route {
  const params = new URLSearchParams(search);
  const articleId = params.get('article');
  return {
    query: params.get('q') ?? '',
    articleId,
    annotationId: articleId === null ? null : params.get('annotation'),
    passage: articleId === null ? null : params.get('passage'),
    trash: params.has('trash'),
    settings: params.has('settings'),
  };
}

/** Returns the query string that `parseRoute` reads as this route; empty for the bare library. */
export function printRoute({ query, articleId, annotationId, passage, trash, settings }: Route): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (trash) params.set('trash', '');
  if (settings) params.set('settings', '');
  if (articleId !== null) {
    params.set('article', articleId);
    if (annotationId !== null) params.set('annotation', annotationId);
    if (passage !== null) params.set('passage', passage);
  }
  const printed = params.toString();
  return printed === '' ? '' : `?${printed}`;
}

/** The route of this window. Back and forward work, and typing does not fill the history. */
export const RouteModel = createModel((view: Window) => {
  const route = signal(parseRoute(view.location.search));
  const write = (how: 'pushState' | 'replaceState', changes: Partial<Route>) => {
    route.value = { ...route.peek(), ...changes };
    view.history[how](null, '', view.location.pathname + printRoute(route.peek()));
  };
  effect(() => {
    const follow = () => (route.value = parseRoute(view.location.search));
    view.addEventListener('popstate', follow);
    return () => view.removeEventListener('popstate', follow);
  });
  return {
    route,
    /** Changes the route as a step that "back" undoes. */
    go: (changes: Partial<Route>) => write('pushState', changes),
    /** Changes the route without a new history entry. */
    amend: (changes: Partial<Route>) => write('replaceState', changes),
  };
});
