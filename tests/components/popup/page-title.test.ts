import { describe, expect, it } from 'vitest';
import { withoutSiteName } from '@/components/popup/page-title';

describe('withoutSiteName', () => {
  it.each([
    ['Quảng Nam: Công tác xây dựng Đảng | Báo điện tử', 'Quảng Nam: Công tác xây dựng Đảng'],
    ['Council approves the tunnel after a long night - The Post', 'Council approves the tunnel after a long night'],
    ['廣南省委員會加強基層組織建設 — 中央社', '廣南省委員會加強基層組織建設'],
  ])('takes the name of the site off %j', (title, own) => {
    expect(withoutSiteName(title)).toBe(own);
  });

  it.each(['Hanoi - Saigon', 'A well-known man', 'Council – a night at the tunnel that nobody will forget', '', ' | '])(
    'leaves %j as it is',
    (title) => {
      expect(withoutSiteName(title)).toBe(title);
    },
  );
});
