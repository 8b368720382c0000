/** How well an article answers: 3 what the reader wants, 2 good, 1 related; the others do not answer. */
export type Grades = Record<string, number>;

interface JudgedArticle {
  id: string;
  title: string;
  text: string;
  tags?: string[];
  quote?: string;
  note?: string;
}

interface JudgedQuery {
  query: string;
  grades: Grades;
  least?: number;
}

/** A small library with look-alikes: the same syllables in other words, other accents, the subject in passing. */
export const JUDGED_ARTICLES: readonly JudgedArticle[] = [
  {
    id: 'dang',
    title: 'Quảng Nam: Công tác xây dựng Đảng có nhiều chuyển biến',
    text: 'Tỉnh uỷ Quảng Nam tiếp tục củng cố tổ chức cơ sở đảng. Công tác xây dựng Đảng được coi trọng.',
  },
  {
    id: 'nha',
    title: 'Giá nhà tăng vì thiếu vật liệu',
    text: 'Các công ty xây nhà cho biết chi phí tăng. Nhiều người dựng tạm lều để ở. Chủ thầu đang chờ cát.',
  },
  {
    id: 'duong-cao-toc',
    title: 'Khởi công đường cao tốc Bắc Nam',
    text: 'Tuyến đường dài 120 km nối hai tỉnh. Đường cao tốc sẽ thông xe vào năm 2027.',
  },
  {
    id: 'duong-an',
    title: 'Giá đường ăn giảm',
    text: 'Nhà máy mía đường cho biết đường ăn tồn kho lớn.',
  },
  {
    id: 'chau-duong',
    title: 'Đại dương nóng lên',
    text: 'Nhiệt độ nước biển ở các đại dương tăng, châu Đại Dương chịu ảnh hưởng. Bình Dương mưa lớn.',
  },
  {
    id: 'cap-uy',
    title: 'Bí thư cấp ủy làm trưởng thôn',
    text: 'Toàn tỉnh có 90% bí thư cấp ủy kiêm nhiệm.',
    note: 'so sánh với chuyển đổi số',
  },
  {
    id: 'chuyen-doi-so',
    title: 'Chuyển đổi số trong nông nghiệp',
    text: 'Nông dân dùng điện thoại để bán hàng. Chuyển đổi số giúp giảm chi phí.',
    tags: ['công nghệ'],
  },
  {
    id: 'so-do',
    title: 'Đổi sổ đỏ: người dân phải chuyển hồ sơ',
    text: 'Nhiều người chuyển hồ sơ đến ủy ban để đổi sổ. Số hồ sơ tăng.',
  },
  {
    id: 'rate',
    title: 'Central bank raises interest rates',
    text: 'The central bank raised its key interest rate by half a point. Inflation remains high.',
    quote: 'raised its key interest rate by half a point',
  },
  {
    id: 'hobby',
    title: 'A hobby of interest to many',
    text: 'Bird watchers rate the park highly. There is a bank by the river, central to the path.',
  },
  {
    id: 'housing',
    title: 'Housing market cools',
    text: 'Sales fell after the interest rate rose. Buyers wait for the bank.',
  },
  {
    id: 'climate',
    title: 'Climate report warns of floods',
    text: 'Sea levels rise. The report, written by 200 scientists, warns of floods in river deltas.',
    tags: ['climate change'],
  },
  {
    id: 'mekong',
    title: 'Mekong delta farmers adapt',
    text: 'Farmers move to shrimp as floods bring salt. Climate change is one cause.',
  },
  { id: 'zh-people', title: '中国人的饮茶习惯', text: '很多中国人喜欢喝茶。茶在中国有几千年历史。' },
  { id: 'zh-economy', title: '中国经济增长放缓', text: '今年中国经济增长百分之四点五，低于预期。' },
  { id: 'zh-japan', title: '日本经济复苏', text: '日本的经济今年增长百分之一，与中国的贸易增加。' },
  { id: 'zh-middle', title: '国家队集中训练', text: '集中在国家训练中心的队员开始训练。' },
];

export const JUDGED_QUERIES: readonly JudgedQuery[] = [
  { query: 'xay dung dang', grades: { dang: 3, nha: 1 } },
  { query: 'xây dựng Đảng', grades: { dang: 3 } },
  { query: 'đường', grades: { 'duong-cao-toc': 3, 'duong-an': 3, 'chau-duong': 1 } },
  { query: 'dương ', grades: { 'chau-duong': 3, 'duong-cao-toc': 1, 'duong-an': 1 } },
  { query: 'duong cao toc', grades: { 'duong-cao-toc': 3 } },
  { query: 'chuyen doi so', grades: { 'chuyen-doi-so': 3, 'cap-uy': 2, 'so-do': 1 } },
  { query: 'cấp uỷ', grades: { 'cap-uy': 3 } },
  { query: 'tỉnh ủy', grades: { dang: 3, 'cap-uy': 1 } },
  { query: 'công nghệ', grades: { 'chuyen-doi-so': 3 } },
  { query: 'interest rate', grades: { rate: 3, housing: 2, hobby: 1 } },
  { query: 'central bank', grades: { rate: 3, hobby: 1 } },
  { query: 'climate change', grades: { climate: 3, mekong: 2 } },
  { query: 'floods', grades: { climate: 3, mekong: 2 } },
  { query: 'intrest rate', grades: { rate: 3, housing: 2, hobby: 1 } },
  { query: '中国', grades: { 'zh-people': 3, 'zh-economy': 3, 'zh-japan': 1 } },
  { query: '中国经济', grades: { 'zh-economy': 3 } },
  { query: '经济增长', grades: { 'zh-economy': 3 } },
  { query: '中国 经济', grades: { 'zh-economy': 3, 'zh-japan': 1 } },
  { query: '茶', grades: { 'zh-people': 3 } },
];
