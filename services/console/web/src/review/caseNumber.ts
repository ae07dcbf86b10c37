/** A letter, 12 digits of the unit, year and month, 4 to 6 digits: an identity card or a telephone never leaves the page. */
export const CASE_NUMBER = /^[A-Z]\d{12}(19|20)\d{2}(0[1-9]|1[0-2])\d{4,6}$/;
