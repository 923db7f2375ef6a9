/** Names as families have them, by script: all of these are printed. For tests, and for `npm run check:certificates`. */
export const printedNames: readonly (readonly [script: string, ...names: string[]])[] = [
  [
    'Latin',
    'Łukasz Wójcik',
    'Đặng Thị Hường Nguyễn',
    'Şebnem Çağlayan İğdır',
    'Þórdís Hrafnsdóttir',
    'Renée O’Brien-Gonçalves',
    'Żaneta Ščepánková',
    'Māra Bērziņa Ķēniņa',
    'Ọlúwáṣeun Adébáyò',
    'José Ibáñez',
    'Ñandú Ŋoro',
    'Ħamrija Għawdex',
    'Siôn Llŷr',
  ],
  ['Greek', 'Ἀριάδνη Ἰωάννου', 'Ελένη Παπαδοπούλου', 'Γεώργιος Ψαρρός'],
  ['Cyrillic', 'Юлія Щербак', 'Ђорђе Љубичић', 'Айгүл Қасымова'],
  ['Arabic', 'محمد علي حسين', 'مُحَمَّد لا بلال', 'ٹیپو چوہدری', 'زهرا کیانی'],
  ['Hebrew', 'דוד בן־גוריון', 'שָׂרָה לֵוִי'],
  ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'ਹਰਜਿੰਦਰ ਕੌਰ'],
  ['Devanagari', 'क्षितिज श्रीनिवास शर्मा', 'राजेश कुमार', 'ऋतुपर्णा ढूँढिया', 'श्रद्धा ज्ञवाली'],
  ['Bengali', 'মোহাম্মদ বাংলা', 'শ্রীমতী কৃষ্ণা'],
  ['Gujarati', 'ધ્રુવ પટેલ', 'જ્ઞાનેશ્વરી શાહ'],
  ['Tamil', 'தமிழ் கௌதம்', 'ஸ்ரீதேவி'],
  ['Chinese', '李小龙', '欧阳娜娜', '王芳', '陳大文'],
]

/**
 * Names from right to left with their vowel signs. They are printed, and the file carries them in reading order; but
 * programs that work text out from where it stands set the sign before its letter.
 */
export const vocalisedNames: readonly string[] = ['مُحَمَّد لا بلال', 'שָׂרָה לֵוִי']

/** Names in scripts for which there is no font: the issue stops and says which character. */
export const refusedNames: readonly (readonly [script: string, name: string, character: string])[] = [
  ['Thai', 'สมชาย', 'ส'],
  ['Ethiopic', 'አበበ', 'አ'],
  ['Georgian', 'ნინო', 'ნ'],
  ['Armenian', 'Արամ', 'Ա'],
  ['Sinhala', 'සුනිල්', 'ස'],
]
