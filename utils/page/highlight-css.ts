export const HIGHLIGHT_CSS = '';
