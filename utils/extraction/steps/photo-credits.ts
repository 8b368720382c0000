import type { Step } from '../work';

/** Letters up to which a caption without a sentence can be no more than a credit. */
const CREDIT = 80;

const CREDIT_WORDS =
  /^(?:\(?(?:photo|photos|photograph|photography|image|images|picture|pic|credit|illustration|illustrations|graphic|video|foto|fotos|fotografía|imagen|bild|bilder|grafik|quelle|crédit|crédits|photo par|immagine|ảnh|nguồn|фото|kuva|zdjęcie|fot|snímek|görsel|รูป|図|写真|图|圖|图片|사진|صورة|תמונה|צילום)\s*(?:by|credit|courtesy of|von|par|di|de|av)?\s*[:：／/©]|(?:©|\(c\))|.*\b(?:getty images|reuters|afp|shutterstock|istock(?:photo)?|alamy|unsplash|pixabay|dpa|epa|imago|picture alliance|ap photo|associated press)\b)/iu;

/** Who took the picture is no text of the article; what it shows is. */
export const photoCredits: Step = {
  name: 'photo-credits',
  purpose: 'Drop captions that only name the photographer or the agency',
  run({ blocks }, record) {
    for (const block of blocks) {
      if (!block.kept || block.mass > CREDIT || !CREDIT_WORDS.test(block.text)) continue;
      if (/[.!?。！？]\s+\S/u.test(block.text) || block.element.closest('table, pre, li')) continue;
      block.kept = false;
      record('removed', block.element);
    }
  },
};
