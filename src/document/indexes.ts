import type { Form } from "./forms.js";

export const none: readonly Form[] = [];

/** Forms by a key that only some have. */
export class Lists {
  private lists: Map<string, Form[]> | undefined;

  /** Whether another has the key already. */
  add(key: string, form: Form): boolean {
    this.lists ??= new Map();
    const list = this.lists.get(key);
    if (list) list.push(form);
    else this.lists.set(key, [form]);
    return list !== undefined;
  }

  get keys(): readonly string[] {
    return [...(this.lists?.keys() ?? [])];
  }

  /** In order of first mention. */
  get(key: string): readonly Form[] {
    return this.lists?.get(key) ?? none;
  }
}

/** So few forms, as most articles have, are gone through faster than any table of them is made. */
export const FEW = 16;
const LONGEST_START = 24;

/** Finds forms by the start of their keys. */
export class Starts {
  /** By key, the first mentioned of one key first: those that start with it stand right behind it. */
  private sorted: Form[] | undefined;
  private initials: Lists | undefined;

  /** `forms` may still grow until the first question. */
  constructor(
    private readonly forms: readonly Form[],
    private readonly keyOf: (form: Form) => string,
  ) {}

  /** The first form of the same key, which may be `form` itself. */
  firstLike(form: Form): Form {
    const { forms, keyOf } = this;
    const key = keyOf(form);
    if (forms.length <= FEW) return forms.find((other) => keyOf(other) === key)!;
    return this.inOrder[this.search((other) => keyOf(other) >= key)];
  }

  /** The forms whose key is longer and starts with that of `form`, in order of first mention. */
  longerThan(form: Form): readonly Form[] {
    const { forms, keyOf } = this;
    const start = keyOf(form);
    if (start === "" || start.length > LONGEST_START) return none;
    if (forms.length <= FEW)
      return forms.filter((other) => keyOf(other).length > start.length && keyOf(other).startsWith(start));
    const first = this.search((other) => keyOf(other) > start);
    const last = this.search((other) => keyOf(other) > start && !keyOf(other).startsWith(start));
    return this.inOrder.slice(first, last).sort((a, b) => a.id - b.id);
  }

  /** The others whose key starts with the same character, in order of first mention; those near it, at most `LIMIT`. */
  withInitialOf(form: Form): readonly Form[] {
    const { forms, keyOf } = this;
    const initial = keyOf(form).slice(0, 1);
    const isOther = (other: Form) => other !== form && keyOf(other).startsWith(initial);
    if (forms.length <= FEW) return forms.filter(isOther);
    this.initials ??= listBy(forms, (other) => [keyOf(other).slice(0, 1)]);
    return near(this.initials.get(initial), form).filter(isOther);
  }

  private get inOrder(): readonly Form[] {
    const { keyOf } = this;
    this.sorted ??= [...this.forms].sort((a, b) => compare(keyOf(a), keyOf(b)));
    return this.sorted;
  }

  /** The position in order of the first form that is behind some border. */
  private search(isBehind: (form: Form) => boolean): number {
    let low = 0;
    for (let high = this.inOrder.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (isBehind(this.inOrder[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function listBy(forms: readonly Form[], keysOf: (form: Form) => Iterable<string>): Lists {
  const lists = new Lists();
  for (const form of forms) for (const key of keysOf(form)) lists.add(key, form);
  return lists;
}

/** How many forms a lookup gives at most, so that no article makes the rules compare all pairs. */
export const LIMIT = 32;

/** Those around `form` in a list ordered by id. */
function near(list: readonly Form[], form: Form): readonly Form[] {
  let at = 0;
  for (let high = list.length; at < high; ) {
    const middle = (at + high) >> 1;
    if (list[middle].id < form.id) at = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, at - LIMIT / 2), at + LIMIT / 2);
}
