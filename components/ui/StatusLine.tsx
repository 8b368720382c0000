import { Button } from './Button';

/** Something that just happened, said once. */
export interface Notice {
  tone: 'done' | 'problem';
  text: string;
  action?: { label: string; run: () => void };
}

interface StatusLineProps {
  notice: Notice | null;
}

/** Where the page says what just happened. Always in the document, or a screen reader would not notice it speak. */
export function StatusLine({ notice }: StatusLineProps) {
  const action = notice?.action;
  return (
    <output class="status" data-tone={notice?.tone}>
      {notice && <span>{notice.text}</span>}
      {action && <Button kind="link" label={action.label} onClick={action.run} />}
    </output>
  );
}
