const MOST = 4096;

/**
 * The same function with its last answers remembered, at most 4,096: news says the same names again and again, within an
 * article and from one to the next. For functions of one text that cost more than a look-up.
 */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const found = answer(text);
    answers.set(text, found);
    return found;
  };
}
