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
  {
    id: 'hoa-binh',
    title: 'Thủy điện Hòa Bình xả lũ',
    text: 'Sáng 29/02/2024 thủy điện Hòa Bình mở cửa xả đáy, lưu lượng 2.924 m³ mỗi giây. Dân hạ du được báo trước.',
  },
  {
    id: 'hoa-dam',
    title: 'Đàm phán hoà bình bế tắc',
    text: 'Hai bên nói về hoà bình nhưng chưa ký. Vòng sau họp ngày 02/09/2024 với 2.942 đại biểu.',
  },
  {
    id: 'hoa-hoa',
    title: 'Chợ hoa bình dân ngày cuối năm',
    text: 'Hoa đào, hoa mai giá bình dân. Người mua hỏi giá từng bình hoa.',
  },
  {
    id: 'thu-tuong',
    title: 'Thủ tướng Phạm Minh Chính thăm Quảng Ninh',
    text: 'Thủ tướng Phạm Minh Chính khảo sát cảng. Ông Chính nói dự án phải xong trước quý hai.',
  },
  {
    id: 'minh-chinh',
    title: 'Tòa tuyên án vụ đất đai',
    text: 'Bị cáo tự mình chính thức xin lỗi. Luật sư Phạm Văn Minh nói bản án chính xác.',
  },
  {
    id: 'hoc-phi',
    title: 'Học phí đại học tăng',
    text: 'Nhiều trường đại học công bố học phí mới. Sinh viên nghèo lo không đủ tiền học.',
  },
  {
    id: 'phi-hanh',
    title: 'Phi hành gia học tiếng Việt',
    text: 'Cô ấy học mỗi ngày một giờ, không mất phí. Lớp học mở ở đại sứ quán.',
  },
  {
    id: 'vaccine',
    title: 'Measles vaccine supply runs short',
    text: 'Clinics wait for the measles vaccine. Doctors say children under five come first. A vaccine plant reopens in May.',
    note: 'ask the ministry about supply',
  },
  {
    id: 'supply',
    title: 'Supply chains recover',
    text: 'Ports are clear again. One line on measles at the end: a ship waited for a vaccine.',
  },
  {
    id: 'apple',
    title: 'Apple fined over app store rules',
    text: 'The commission fined Apple 1.8 billion euros. Apple will appeal the fine. The app store rules change in June.',
    tags: ['antitrust'],
  },
  {
    id: 'orchard',
    title: 'A late frost ruins the apple harvest',
    text: 'Growers store less fruit this year. An apple tree takes years to bear. New rules for water apply.',
  },
  { id: 'zh-bank', title: '人民银行下调利率', text: '中国人民银行宣布下调贷款利率。银行股上涨。' },
  { id: 'zh-walk', title: '人民公园里的步行道', text: '公园新修步行道，附近银杏树很多。利用率高。' },
  {
    id: 'ja-quake',
    title: '能登半島地震から一年',
    text: '能登半島地震の被災地で復旧が続く。地震の後、観光客が減った。',
  },
  { id: 'ja-data', title: 'データセンターの電力', text: 'ｶﾞｽと電力の需要が増える。データセンターが能登にも建つ。' },
  {
    id: 'ar-election',
    title: 'نتائج الانتخابات في الأردن',
    text: 'أُعلِنت نتائج الانتخابات مساء الثلاثاء. إقبال الناخبين كان ضعيفا.',
  },
  { id: 'ar-water', title: 'أزمة المياه في الاردن', text: 'يعاني المزارعون من نقص المياه. لا نتائج بعد للمحادثات.' },
  { id: 'he-peace', title: 'שִׁיחוֹת שָׁלוֹם בקהיר', text: 'שיחות שלום נמשכות בקהיר. הצדדים אומרים שהם קרובים.' },
  { id: 'he-bread', title: 'מחיר הלחם עולה', text: 'שלום למבצעים: הלחם מתייקר. הקונים כועסים.' },
  {
    id: 'de-road',
    title: 'Die Straße nach Görlitz ist gesperrt',
    text: 'Die Straße bleibt bis Mai gesperrt. In Görlitz staut es sich.',
  },
  { id: 'de-mass', title: 'Maße und Gewichte', text: 'Ein Museum in der Strassenbahn zeigt alte Maße.' },
  {
    id: 'tr-city',
    title: 'İstanbul’da ışıklar söndü',
    text: 'İstanbul elektriksiz kaldı. Kadıköy’de ışıklar gece geldi.',
  },
  {
    id: 'fr-heart',
    title: 'Le cœur de la forêt',
    text: 'Au cœur de la forêt, des œuvres d’art. L’été, la foule vient.',
  },
  {
    id: 'fr-choir',
    title: 'Un chœur d’enfants à Sète',
    text: 'Le chœur chante de tout cœur. Les élèves ont été formés en juin.',
  },
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
  { query: 'hoà bình', grades: { 'hoa-dam': 3, 'hoa-binh': 3, 'hoa-hoa': 1 } },
  { query: 'hòa bình', grades: { 'hoa-dam': 3, 'hoa-binh': 3, 'hoa-hoa': 1 } },
  { query: '"hòa bình"', grades: { 'hoa-dam': 3, 'hoa-binh': 3 } },
  { query: 'hoa bình dân', grades: { 'hoa-hoa': 3, 'hoa-binh': 1 } },
  { query: 'thuỷ điện', grades: { 'hoa-binh': 3 } },
  { query: '2.924', grades: { 'hoa-binh': 3 } },
  { query: '2924', grades: { 'hoa-binh': 3 } },
  { query: '29/02/2024', grades: { 'hoa-binh': 3 } },
  { query: '29022024', grades: { 'hoa-binh': 3 } },
  { query: 'pham minh chinh', grades: { 'thu-tuong': 3, 'minh-chinh': 1 } },
  { query: 'Phạm Minh Chính', grades: { 'thu-tuong': 3, 'minh-chinh': 1 } },
  { query: 'phạm minh chinh', grades: { 'thu-tuong': 3, 'minh-chinh': 1 } },
  { query: 'xây dung dang', grades: { dang: 3, nha: 1 } },
  { query: 'hoc phi', grades: { 'hoc-phi': 3, 'phi-hanh': 1 } },
  { query: 'học phí đại học', grades: { 'hoc-phi': 3, 'phi-hanh': 1 } },
  { query: 'đại học', grades: { 'hoc-phi': 3, 'phi-hanh': 1 } },
  { query: 'measles vaccine', grades: { vaccine: 3, supply: 1 } },
  { query: 'vaccine supply', grades: { vaccine: 3, supply: 2 } },
  { query: 'vacine', grades: { vaccine: 3, supply: 1 } },
  { query: 'apple app store', grades: { apple: 3 } },
  { query: 'apple fine', grades: { apple: 3 } },
  { query: 'apple harvest', grades: { orchard: 3 } },
  { query: 'apple', grades: { apple: 3, orchard: 3 } },
  { query: 'tag:antitrust apple', grades: { apple: 3 } },
  { query: 'note:ministry', grades: { vaccine: 3 } },
  { query: '银行', grades: { 'zh-bank': 3 } },
  { query: '人民银行', grades: { 'zh-bank': 3 } },
  { query: '利率', grades: { 'zh-bank': 3 } },
  { query: '人民', grades: { 'zh-bank': 3, 'zh-walk': 3 } },
  { query: '地震', grades: { 'ja-quake': 3 } },
  { query: '能登', grades: { 'ja-quake': 3, 'ja-data': 1 } },
  { query: 'データ', grades: { 'ja-data': 3 } },
  { query: 'ﾃﾞｰﾀ', grades: { 'ja-data': 3 } },
  { query: 'ガス', grades: { 'ja-data': 3 } },
  { query: 'نتائج الانتخابات', grades: { 'ar-election': 3 } },
  { query: 'الاردن', grades: { 'ar-election': 3, 'ar-water': 3 } },
  { query: 'اعلنت', grades: { 'ar-election': 3 } },
  { query: 'שיחות שלום', grades: { 'he-peace': 3 } },
  { query: 'שלום', grades: { 'he-peace': 3, 'he-bread': 1 } },
  { query: 'strasse gorlitz', grades: { 'de-road': 3 } },
  { query: 'Straße', grades: { 'de-road': 3, 'de-mass': 1 } },
  { query: 'masse', grades: { 'de-mass': 3 } },
  { query: 'istanbul', grades: { 'tr-city': 3 } },
  { query: 'isiklar', grades: { 'tr-city': 3 } },
  { query: 'ISIKLAR', grades: { 'tr-city': 3 } },
  { query: 'coeur', grades: { 'fr-heart': 3, 'fr-choir': 2 } },
  { query: 'chœur', grades: { 'fr-choir': 3 } },
  { query: 'oeuvres', grades: { 'fr-heart': 3 } },
];
