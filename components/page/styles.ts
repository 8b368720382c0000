import annotation from '../annotation/annotation.css?inline';
import base from '../ui/base.css?inline';
import toolbar from '../selection/toolbar.css?inline';
import colors from '../ui/colors.css?inline';
import fields from '../ui/fields.css?inline';
import tokens from '../ui/tokens.css?inline';
import ui from '../ui/ui.css?inline';
import page from './page.css?inline';

/**
 * The style sheet of the in-page UI. The `:host` rules of the shared sheets are applied to an element inside, because a
 * page's rule for the host (`* { --ink: red }`) would override them, custom properties included.
 */
export const PAGE_STYLES = [...[tokens, colors, base, ui, fields, annotation, toolbar].map(insideHost), page].join(
  '\n',
);

function insideHost(css: string): string {
  return css.replaceAll(':host', '.page-tools');
}
