import { HighlightCard } from './HighlightCard';
import { SelectionToolbar } from '../selection/SelectionToolbar';
import type { SurfaceState } from './surface-model';
import { Toast } from './Toast';

interface PageToolsProps {
  model: SurfaceState;
}

/** Everything that Pressmark draws in a page. */
export function PageTools({ model }: PageToolsProps) {
  const offer = model.offer.value;
  // Subscribes to `moves`: drawing again also positions again.
  void model.moves.value;
  const request = model.card.value;
  const view = model.inCard.value[model.front.value];
  return (
    <>
      {offer && (
        <SelectionToolbar
          offer={offer}
          entries={model.entries.value}
          hasSingleKeys={model.hasSingleKeys.value}
          onHighlight={(choice) => void model.actions().highlight(choice)}
          onDismiss={() => model.actions().dismiss()}
        />
      )}
      {request && view && <HighlightCard model={model} request={request} view={view} />}
      <Toast notices={model.notices} />
    </>
  );
}
