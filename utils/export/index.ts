import type { ExportFormat } from './format';
import { markdown } from './markdown';

/** Every format a reader can choose; the first is the default. */
export const exportFormats: readonly [ExportFormat, ...ExportFormat[]] = [markdown];
