/** Spreadsheets take a cell that begins so as a formula, also after space and characters that are not seen. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

/** A text that no spreadsheet runs: an apostrophe stands before what would be a formula. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
