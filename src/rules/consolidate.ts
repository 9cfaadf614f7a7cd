interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans of `list` that overlap none of `taken`; both in text order. */
export function exclude<S extends Span>(list: readonly S[], taken: readonly Span[]): S[] {
  let next = 0;
  return list.filter((span) => {
    while (next < taken.length && taken[next].end <= span.start) next++;
    return next === taken.length || taken[next].start >= span.end;
  });
}

/** The best total from each word on, and the candidate that begins there, -1 for none; reused. */
let total = new Float64Array(256);
let choice = new Int32Array(256);

/**
 * The set of candidates that do not overlap and have the highest total gain; ties go to the longer, then the
 * earlier. Candidates are numbered by first word, then by last; those without a positive gain are never chosen.
 *
 * @returns the numbers of the chosen, in order
 */
export function bestSet(first: Int32Array, last: Int32Array, gain: Float64Array, count: number): number[] {
  let words = 0;
  for (let s = 0; s < count; s++) if (last[s] >= words) words = last[s] + 1;
  if (total.length <= words) {
    total = new Float64Array(2 * words);
    choice = new Int32Array(2 * words);
  }
  total[words] = 0;
  choice.fill(-1, 0, words);
  for (let i = words - 1, s = count - 1; i >= 0; i--) {
    total[i] = total[i + 1];
    for (; s >= 0 && first[s] === i; s--) {
      const sum = gain[s] + total[last[s] + 1];
      if (gain[s] <= 0 || sum < total[i] || (sum === total[i] && choice[i] >= 0)) continue;
      total[i] = sum;
      choice[i] = s;
    }
  }
  const chosen: number[] = [];
  for (let i = 0; i < words; ) {
    if (choice[i] < 0) i++;
    else {
      chosen.push(choice[i]);
      i = last[choice[i]] + 1;
    }
  }
  return chosen;
}
