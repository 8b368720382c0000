import { createModel, signal } from '@preact/signals';
import { toAppError } from '@/utils/model/errors';

/** Something that just happened, said once. */
export interface Notice {
  tone: 'done' | 'problem';
  text: string;
  action?: { kind: 'undo' | 'retry'; run: () => void };
}

/** How long a notice is shown, in milliseconds; longer with an action, which takes time to reach. */
const SHOWN = 8_000;
const OFFERED = 20_000;

/** The notice of a surface. A problem stays until the next notice. */
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
     * Runs `intention`, then `then` with its result. A failure is shown and can be retried, once per failure; `then` runs
     * after the try that succeeds. Resolves to false if the first try fails.
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
