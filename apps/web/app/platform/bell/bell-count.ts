/** What stands on the bell: nothing for none, and no more than two digits. @param locale of the page, whose digits they are */
export const bellCount = (count: number, locale: string): string => {
  if (count === 0) return '';
  const numbers = new Intl.NumberFormat(locale);
  return count > 99 ? `${numbers.format(99)}+` : numbers.format(count);
};
