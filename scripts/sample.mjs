import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

/** The sample article, and the address it is shown at: its canonical one, served from this machine. */
export const SAMPLE = {
  url: 'http://dangcongsan.example/xay-dung-dang/quang-nam-cong-tac-xay-dung-dang-dat-nhieu-ket-qua-tich-cuc-661234.html',
  html: readFileSync(path.join(ROOT, 'tests/fixtures/articles/quang-nam/source.html'), 'utf8'),
  title: 'Quảng Nam: Công tác xây dựng Đảng đạt nhiều kết quả tích cực',
  /** Occurs once in the article. */
  passage: 'sao chép nghị quyết của cấp trên',
  /** Occurs twice in the article: in its text, and in the caption below. */
  repeated: 'toàn tỉnh có 90% bí thư cấp ủy đồng thời là thủ trưởng cơ quan, đơn vị',
};
