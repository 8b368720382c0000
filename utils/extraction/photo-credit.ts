/** "Photo by" and the like at the beginning of a caption. */
const CREDIT_WORDS =
  /^\(?(?:photo|photos|photograph|photography|image|images|picture|pic|credit|illustration|illustrations|graphic|video|foto|fotos|fotografía|imagen|bild|bilder|grafik|quelle|crédit|crédits|photo par|immagine|ảnh|nguồn|фото|kuva|zdjęcie|fot|snímek|görsel|รูป|図|写真|图|圖|图片|사진|صورة|תמונה|צילום)\s*(?:by|credit|courtesy of|von|par|di|de|av)?\s*[:：／/©]/i;

const AGENCY =
  /\b(?:getty images|reuters|afp|shutterstock|istock(?:photo)?|alamy|unsplash|pixabay|dpa|epa|imago|picture alliance|ap photo|associated press)\b/i;

/** Whether a line begins with words like "Photo by", or names a photo agency. */
export const isPhotoCredit = (line: string): boolean => CREDIT_WORDS.test(line) || AGENCY.test(line);
