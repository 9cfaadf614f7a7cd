const MOST = 4096;
/** V8 makes a longer slice a view that keeps the whole text it is cut from. */
const LONGEST_COPY = 12;

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
    const own = text.length > LONGEST_COPY ? copyOf(text) : text;
    const found = answer(own);
    answers.set(own, found);
    return found;
  };
}

/** The same characters in a string of its own, so that what is remembered of a name does not keep its article. */
const copyOf = (text: string) => Buffer.from(text, "utf16le").toString("utf16le");
