import { createModel, signal } from '@preact/signals';
import { toAppError } from '@/utils/model/errors';

/** Something that just happened, said once. */
export interface Notice {
  tone: 'done' | 'problem';
  text: string;
  action?: { kind: 'undo' | 'retry'; run: () => void };
}

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
    problem(text: string) {
      show({ tone: 'problem', text });
    },
    /**
     * Carries out an intention, and then what follows from it. What goes wrong is said and can be tried again, once for
     * each time it went wrong; what follows is then done after the try that succeeds. False when the first one did not.
     */
    async attempt<T>(intention: () => Promise<T>, then?: (value: T) => void | Promise<void>): Promise<boolean> {
      const attempt = async (): Promise<boolean> => {
        let value: T;
        try {
          value = await intention();
        } catch (thrown) {
          const problem: Notice = {
            tone: 'problem',
            text: toAppError(thrown).message,
            action: {
              kind: 'retry',
              run() {
                if (notice.peek() !== problem) return;
                notice.value = null;
                void attempt();
              },
            },
          };
          show(problem);
          return false;
        }
        await then?.(value);
        return true;
      };
      return attempt();
    },
  };
});

export type Notices = InstanceType<typeof NoticesModel>;
