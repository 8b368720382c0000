import { useId } from 'preact/hooks';
import { COLORS, type Color } from '@/utils/model/annotation';
import { COLOR_NAMES } from './color-names';

interface ColorPickerProps {
  label: string;
  value: Color;
  onChange: (color: Color) => void;
}

/** Five swatches, one of them chosen; arrow keys move, as in every group of radio buttons. */
export function ColorPicker({ label, value, onChange }: ColorPickerProps) {
  const name = useId();
  return (
    <div class="colors" role="radiogroup" aria-label={label}>
      {COLORS.map((color) => (
        <input
          key={color}
          type="radio"
          name={name}
          class="swatch"
          data-color={color}
          aria-label={COLOR_NAMES[color]}
          title={COLOR_NAMES[color]}
          checked={color === value}
          onChange={() => onChange(color)}
        />
      ))}
    </div>
  );
}
