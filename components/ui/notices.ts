import { createModel, signal } from '@preact/signals';
import { toAppError } from '@/utils/model/errors';
import type { Notice } from './StatusLine';

/** How long something done is said, in milliseconds; longer where "Undo" is to be reached, by whatever means. */
const SHOWN = 8_000;
const OFFERED = 20_000;

/** What a surface says to its reader. A problem stays until something else happens. */
export const NoticesModel = createModel(() => {
  const notice = signal<Notice | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: Notice) => {
    clearTimeout(timer);
    notice.value = next;
    if (next.tone === 'done') timer = setTimeout(() => (notice.value = null), next.action ? OFFERED : SHOWN);
  };
  return {
    notice,
    done(text: string, action?: Notice['action']) {
      show({ tone: 'done', text, ...(action && { action }) });
    },
    problem(text: string, action?: Notice['action']) {
      show({ tone: 'problem', text, ...(action && { action }) });
    },
    /** Waits for an intention to be carried out; what goes wrong is said, and can be tried again. */
    async attempt<T>(intention: () => Promise<T>): Promise<{ value: T } | null> {
      const attempt = async (): Promise<{ value: T } | null> => {
        try {
          return { value: await intention() };
        } catch (thrown) {
          const again = { label: 'Try again', run: () => void attempt() };
          show({ tone: 'problem', text: toAppError(thrown).message, action: again });
          return null;
        }
      };
      return attempt();
    },
  };
});

export type Notices = InstanceType<typeof NoticesModel>;
